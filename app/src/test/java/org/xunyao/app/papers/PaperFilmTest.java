package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.papers.link.EvidenceSight;
import org.xunyao.app.papers.link.LinkFilm;
import org.xunyao.app.papers.link.Seen;
import org.xunyao.app.picture.Cover;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.link.EvidenceMarks;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// A sealed clip plays above the sentence that names it: by the pointer, by the keys, and not at all if it is not what
/// was sealed.
final class PaperFilmTest {
    private static final Theme THEME = Boolean.getBoolean("xunyao.dark") ? Theme.DARK : Theme.LIGHT;
    private static final String MARK = "#link-facts-1";

    @TempDir
    static Path folder;

    private static SealedFilms films;

    private final PaperBench bench = new PaperBench(folder, Runnable::run, Fx.executor());
    private final PapersViewModel model = bench.model();
    private final FxRobot robot = new FxRobot();
    private final FxRig rig = FxRig.show(
            THEME,
            1500,
            900,
            () -> new PapersView(model, Texts.of(Language.CHINESE), bench.room.zone(), name -> Optional.empty()));
    private EvidenceItem clip;

    @BeforeAll
    static void open() {
        films = new SealedFilms(folder.resolve("station"));
    }

    @BeforeEach
    void seal() {
        clip = films.clip(1);
    }

    @AfterAll
    static void shut() {
        films.close();
    }

    @AfterEach
    void close() {
        films.covers = Cover::nothing;
        rig.close();
    }

    @Test
    void thePointerPlaysItAboveTheSentenceAndPutsItAway() throws TimeoutException {
        linked();
        robot.moveTo(MARK);
        until(() -> said().contains("正在播放 0:00 / 0:03"));
        until(() -> {
            films.pass();
            return said().contains("0:01");
        });
        assertThat(shown()).isPresent();
        picture("film");
        Bounds card = bounds("#sight-facts");
        assertThat(card.getMaxY())
                .as("the sentence can be read")
                .isLessThanOrEqualTo(bounds("#field-facts").getMinY());
        assertThat(films.open.get()).isEqualTo(1);

        robot.moveTo("#paper-name");
        until(() -> films.open.get() == 0);
        assertThat(card()).isEmpty();
    }

    @Test
    void theKeysPlayPauseAndPutItAwayAndTheFocusStays() throws TimeoutException {
        linked();
        int before = films.made.get();
        focus(MARK);
        until(() -> said().contains("Enter"));
        assertThat(films.made.get()).as("the focus alone plays nothing").isEqualTo(before);
        keys(KeyCode.ENTER);
        until(() -> said().contains("正在播放"));
        keys(KeyCode.SPACE);
        until(() -> said().contains("已停住"));
        keys(KeyCode.SPACE);
        until(() -> said().contains("正在播放"));
        keys(KeyCode.ESCAPE);
        until(() -> films.open.get() == 0);
        assertThat(card()).isEmpty();
        assertThat(focused()).isEqualTo("link-facts-1");
        keys(KeyCode.ENTER);
        until(() -> films.open.get() == 1);
        keys(KeyCode.TAB);
        until(() -> films.open.get() == 0);
    }

    @Test
    void onlyOneIsOpenAndNoneWhenTheDocumentIsLeft() throws TimeoutException {
        linked();
        FxRig.call(() -> {
            model.currentProperty().get().orElseThrow().type("opinion", "依据录像［证1］。");
            return true;
        });
        focus(MARK);
        keys(KeyCode.ENTER);
        until(() -> films.open.get() == 1);
        robot.moveTo(MARK);
        FxRig.call(() -> {
            model.close();
            return true;
        });
        until(() -> films.open.get() == 0);
    }

    @Test
    void whatIsNotWhatWasSealedOrIsGoneIsNotPlayedAndSaysSo() throws TimeoutException {
        linked();
        int before = films.made.get();
        films.change(clip);
        robot.moveTo(MARK);
        until(() -> said().contains("校验不符"));
        robot.moveTo("#paper-name");
        films.lose(clip);
        focus(MARK);
        keys(KeyCode.ENTER);
        until(() -> said().contains("文件不见了"));
        robot.moveTo("#paper-name");

        EvidenceItem other = films.clip(2);
        bench.sight = link -> films.sight()
                .see(new EvidenceLink(
                        1,
                        other.id().value(),
                        "录像",
                        "0".repeat(64),
                        other.digests().sm3()));
        focus("#field-facts");
        focus(MARK);
        until(() -> said().contains("不一致"));
        assertThat(films.made.get()).isEqualTo(before);
    }

    @Test
    void whatMustBeHiddenIsPaintedOverAndNothingIsShownWhileItIsNotKnown() throws TimeoutException {
        linked();
        films.covers = Cover.Unknown::new;
        robot.moveTo(MARK);
        until(() -> said().contains("不显示"));
        assertThat(shown()).isEmpty();
        robot.moveTo("#paper-name");

        films.covers = () -> new Cover.Over(List.of(MaskShape.rectangle(0, 0, 0.5, 1)));
        robot.moveTo(MARK);
        until(() -> shown().isPresent());
        Image image = shown().orElseThrow();
        List<Integer> hidden = FxRig.call(() -> List.of(
                image.getPixelReader().getArgb(10, 20), image.getPixelReader().getArgb(300, 350)));
        List<Integer> seen = FxRig.call(() -> List.of(
                image.getPixelReader().getArgb(400, 20), image.getPixelReader().getArgb(600, 350)));
        assertThat(hidden.getFirst()).as("one colour").isEqualTo(hidden.getLast());
        assertThat(seen.getFirst()).isNotEqualTo(seen.getLast());

        films.covers = Cover.Unknown::new;
        until(() -> shown().isEmpty());
        assertThat(said()).contains("先不显示画面");
    }

    /// A report whose sentence names the sealed clip.
    private void linked() {
        bench.sight = new Named(films.sight(), SealedFilms.link(clip));
        FxRig.call(() -> {
            model.create(PaperBench.CASE, 35);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
        FxRig.call(() -> {
            bench.pause.pass(Duration.ofSeconds(2));
            PaperModel paper = model.currentProperty().get().orElseThrow();
            var area = (TextArea) rig.scene().lookup("#field-facts");
            area.setText("当日柜台无人。");
            paper.link(PaperBench.FILE, number -> area.setText(EvidenceMarks.put(area.getText(), 3, number)));
            area.requestFocus();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
    }

    /// The room's piece E02 is the sealed one.
    private record Named(EvidenceSight of, EvidenceLink sealed) implements EvidenceSight {
        @Override
        public Seen see(EvidenceLink link) {
            return of.see(sealed);
        }

        @Override
        public LinkFilm play(EvidenceLink link) {
            return of.play(sealed);
        }
    }

    private void until(Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, holds);
    }

    private Optional<Node> card() {
        return FxRig.call(() -> Optional.ofNullable(rig.scene().lookup("#sight-facts")));
    }

    private String said() {
        return FxRig.call(() -> {
            Node card = rig.scene().lookup("#sight-facts");
            return card == null
                    ? ""
                    : String.join(
                            "\n",
                            card.lookupAll(".label").stream()
                                    .map(label -> ((Label) label).getText())
                                    .toList());
        });
    }

    /// The picture that a person sees.
    private Optional<Image> shown() {
        return FxRig.call(() -> {
            Node card = rig.scene().lookup("#sight-facts");
            return card != null && card.lookup("ImageView") instanceof ImageView view && view.isVisible()
                    ? Optional.ofNullable(view.getImage())
                    : Optional.empty();
        });
    }

    private Bounds bounds(String selector) {
        return FxRig.call(() -> {
            Node node = rig.scene().lookup(selector);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private void focus(String selector) {
        FxRig.call(() -> {
            rig.scene().lookup(selector).requestFocus();
            return true;
        });
        rig.settle();
    }

    private void keys(KeyCode... codes) {
        robot.press(codes).release(codes);
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
    }

    private String focused() {
        return FxRig.call(() -> String.valueOf(rig.scene().getFocusOwner().getId()));
    }

    /// Kept where somebody wants to look at the screen.
    private void picture(String name) {
        String wanted = System.getProperty("xunyao.pictures", "");
        if (!wanted.isEmpty()) {
            Screenshot.write(rig.scene(), Path.of(wanted, name + "-" + THEME + ".png"));
        }
    }
}
