package org.xunyao.app.seal.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.seal.BureauSeal;
import org.xunyao.app.seal.SealEnd;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.app.verify.PaperCheck;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.setting.SealDesk;
import org.xunyao.documents.seal.setting.SealRules.Age;
import org.xunyao.kernel.FaultException;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class SealRoomTest {
    private static final Reading READING = new Reading(
            "seal", List.of(".side-scroll", ".text-field", ".sheet-table"), List.of(".beside-side", ".side-pane"));
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path folder;

    @Test
    void everyChangeStandsInTheAuditWithoutNamesOrSecrets() throws Exception {
        SealBench bench = administrator();
        char[] password = SealBench.PASSWORD.toCharArray();
        bench.ports.certificate(bench.key("key.p12", SealBench.NOW, YEAR), password);
        assertThat(password).as("wiped").containsOnly('\0');
        String digest = bench.ports.look().certificate().orElseThrow().digest();
        bench.ports.picture(bench.picture());
        bench.ports.anchors(bench.trusted());
        bench.ports.off(bench.ports.rules().reasons().getFirst());
        bench.keeping.run();
        assertThat(bench.rows()).hasSize(4);
        assertThat(bench.rows().get(0)).isEqualTo("seal.set certificate " + digest);
        assertThat(bench.rows().get(1)).matches("seal.set picture [0-9a-f]{16}");
        assertThat(bench.rows().get(2)).matches("seal.set anchors [0-9a-f]{16}");
        assertThat(bench.rows().get(3)).isEqualTo("seal.off KEY_LOST");
        assertThat(bench.ports.look().certificate()).isEmpty();
        assertThat(bench.ports.look().anchors()).as("stay").hasSize(1);
    }

    @Test
    void whatIsSetInTheRoomSealsTheNextPaperAndJudgesItWhenItComesBack() throws Exception {
        SealBench bench = administrator();
        Path paper = Files.write(folder.resolve("paper.pdf"), bench.page());
        var seal = new BureauSeal(bench.kept, bench);
        assertThat(seal.seal(bench.page(), SealBench.NOW)).as("by hand").isEqualTo(bench.page());
        bench.ports.picture(bench.picture());
        set(bench, bench.key("key.p12", SealBench.NOW, YEAR));
        bench.ports.anchors(bench.trusted());
        byte[] sealed = seal.seal(bench.page(), SealBench.NOW);
        Files.write(paper, sealed);
        PaperVerdict stranger = PaperCheck.of(paper, seal).orElseThrow();
        assertThat(stranger.integrity()).isInstanceOf(PaperVerdict.Integrity.Intact.class);
        assertThat(stranger.signer()).isInstanceOf(PaperVerdict.Signer.Unknown.class);
        bench.ports.anchors(bench.own());
        assertThat(PaperCheck.of(paper, seal))
                .hasValueSatisfying(found -> assertThat(found.good()).isTrue());
        sealed[sealed.length / 3] ^= 1;
        Files.write(paper, sealed);
        assertThat(PaperCheck.of(paper, seal).orElseThrow().integrity())
                .isInstanceOf(PaperVerdict.Integrity.Altered.class);
    }

    @Test
    void whatWasSetWithoutADeskIsFoundOnceAndWrittenDown() throws Exception {
        SealBench bench = administrator();
        bench.keeping.run();
        assertThat(bench.rows()).as("nothing was ever set").isEmpty();
        bench.kept.set(Files.readAllBytes(bench.key("key.p12", SealBench.NOW, YEAR)), SealBench.PASSWORD.toCharArray());
        bench.keeping.run();
        bench.keeping.run();
        String digest = bench.ports.look().certificate().orElseThrow().digest();
        assertThat(bench.rows()).containsExactly("seal.found found " + digest + " picture none anchors none");
        bench.kept.off();
        bench.ports.picture(bench.picture());
        assertThat(bench.rows()).hasSize(3);
        assertThat(bench.rows().get(1)).isEqualTo("seal.found found none picture none anchors none");
        assertThat(bench.rows().get(2)).startsWith("seal.set picture");
    }

    @Test
    void aRowThatIsNotWrittenChangesNothingAndAChangeThatBreaksOffIsFound() throws Exception {
        SealBench bench = administrator();
        bench.commitFails = true;
        assertThatThrownBy(() -> bench.ports.picture(bench.picture())).isInstanceOf(RuntimeException.class);
        bench.commitFails = false;
        assertThat(bench.ports.look().picture()).isEmpty();
        bench.keeping.run();
        assertThat(bench.rows()).isEmpty();
        bench.kept.note("changing");
        bench.keeping.run();
        assertThat(bench.rows()).containsExactly("seal.found found none picture none anchors none");
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeLeaveWhatIsSet() throws Exception {
        SealBench bench = administrator();
        Path key = bench.key("key.p12", SealBench.NOW, YEAR);
        Path large = folder.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        Path many = Files.write(
                folder.resolve("many.pem"),
                List.of("-----BEGIN CERTIFICATE-----", "AAAA", "-----END CERTIFICATE-----"));
        refused("SEAL-OPEN", () -> bench.ports.certificate(key, "wrong".toCharArray()));
        refused("SEAL-ENDED", () -> set(bench, bench.key("old.p12", SealBench.NOW.minus(YEAR), Duration.ofDays(2))));
        refused("SEAL-EARLY", () -> set(bench, bench.key("new.p12", SealBench.NOW.plus(YEAR), YEAR)));
        refused("SEAL-LONG", () -> set(bench, large));
        refused("SEAL-LONG", () -> bench.ports.picture(large));
        refused("SEAL-LONG", () -> bench.ports.sample(Optional.of(large)));
        refused("SEAL-LONG", () -> bench.ports.anchors(large));
        refused("SEAL-FILE", () -> bench.ports.anchors(folder.resolve("gone")));
        refused("SEAL-FILE", () -> bench.ports.anchors(folder));
        refused("SEAL-ANCHORS", () -> bench.ports.anchors(many));
        refused("SEAL-PICTURE", () -> bench.ports.picture(key));
        assertThat(bench.rows()).isEmpty();
        assertThat(folder.resolve("data/keys/bureau-seal.p12")).doesNotExist();
    }

    @Test
    void whoMayOnlyLookIsRefusedAndNothingChanges() throws Exception {
        var bench = new SealBench(folder, SealDesk.LOOK);
        assertThat(bench.ports.maySet()).isFalse();
        refused("REFUSED", () -> bench.ports.picture(bench.picture()));
        bench.keeping.run();
        assertThat(bench.rows()).noneMatch(row -> row.startsWith("seal.found"));
        assertThat(bench.ports.look().picture()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40, , false", "30, SOON, false", "7, NEAR, true", "0, NEAR, true"})
    void theEndIsSaidAtSignIn(int days, Age age, boolean urgent) throws IOException {
        SealBench bench = administrator();
        set(bench, bench.key("key.p12", SealBench.NOW, Duration.ofDays(days).plusHours(1)));
        Optional<SealEnd> end = bench.keeping.end();
        assertThat(end.map(SealEnd::age)).isEqualTo(Optional.ofNullable(age));
        end.ifPresent(said -> {
            assertThat(said.urgent()).isEqualTo(urgent);
            assertThat(said.sentence(Texts.of(Language.CHINESE), bench.zone())).contains(days + " 天");
        });
        bench.now = SealBench.NOW.plus(Duration.ofDays(60));
        SealEnd over = bench.keeping.end().orElseThrow();
        assertThat(over.age()).isEqualTo(Age.ENDED);
        assertThat(over.sentence(Texts.of(Language.CHINESE), bench.zone())).contains("不能签发");
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1302, 690",
        "DARK, ENGLISH, 1302, 690",
        "LIGHT, ENGLISH, 1856, 990",
    })
    void theRoomCanBeReadWhole(Theme theme, Language language, double width, double height) throws Exception {
        SealBench bench = administrator();
        set(bench, bench.key("key.p12", SealBench.NOW, Duration.ofDays(20)));
        bench.ports.anchors(bench.trusted());
        Path picture = bench.picture();
        var findings = new ArrayList<String>();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        try (var shot = shot(bench, theme, language, width, height)) {
            findings.addAll(shot.look("set-" + name, view -> {}));
            findings.addAll(shot.look("tried-" + name, view -> {
                view.model().pictureProperty().set(picture.toString());
                view.model().tryPicture();
            }));
            findings.addAll(shot.look("wrong-" + name, view -> {
                view.model().keyProperty().set(picture.toString());
                view.model().setKey("wrong".toCharArray());
            }));
        }
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, ENGLISH"})
    void anEmptyRoomSaysWhatToDo(Theme theme, Language language) {
        try (var shot = shot(new SealBench(folder, SealDesk.LOOK), theme, language, 1302, 690)) {
            assertThat(shot.look("empty-" + theme, view -> {})).isEmpty();
        }
    }

    @Test
    void everythingGoesByKeyboard() throws Exception {
        SealBench bench = administrator();
        Path key = bench.key("key.p12", SealBench.NOW, YEAR);
        Path picture = bench.picture();
        Path trusted = bench.trusted();
        try (var shot = shot(bench, Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            shot.settle();
            shot.press(KeyCode.C);
            assertThat(shot.focus()).isEqualTo("seal-key");
            typed(shot, view -> view.model().keyProperty().set(key.toString()));
            shot.press(KeyCode.ENTER);
            assertThat(shot.focus()).isEqualTo("seal-secret");
            typed(shot, view -> ((SecretField) view.lookup("#seal-secret")).put(SealBench.PASSWORD.toCharArray()));
            shot.press(KeyCode.ENTER);
            assertThat(bench.rows()).singleElement().asString().startsWith("seal.set certificate");
            assertThat(((Label) shot.scene().lookup(".saved-label")).getText()).contains("已保存");
            leave(shot);
            shot.press(KeyCode.P);
            assertThat(shot.focus()).isEqualTo("seal-picture");
            typed(shot, view -> view.model().pictureProperty().set(picture.toString()));
            var before = ((ImageView) shot.scene().lookup("#seal-page")).getImage();
            shot.press(KeyCode.ENTER);
            assertThat(((ImageView) shot.scene().lookup("#seal-page")).getImage())
                    .isNotSameAs(before);
            assertThat(bench.rows()).as("only looked at").hasSize(1);
            leave(shot);
            shot.press(KeyCode.A);
            assertThat(shot.focus()).isEqualTo("seal-anchors");
            typed(shot, view -> view.model().anchorsProperty().set(trusted.toString()));
            shot.press(KeyCode.ENTER);
            assertThat(bench.rows()).hasSize(2);
            leave(shot);
            shot.press(KeyCode.O);
            assertThat(shot.focus()).isEqualTo("seal-reason");
            shot.press(KeyCode.DOWN);
            shot.press(KeyCode.TAB);
            assertThat(shot.focus()).isEqualTo("seal-off");
            shot.press(KeyCode.SPACE);
            released(shot, KeyCode.SPACE);
            assertThat(bench.rows().getLast()).startsWith("seal.off ");
        }
    }

    @Test
    void onlyAChangeThatWasNotKeptIsCalledSo() throws Exception {
        SealBench bench = administrator();
        Path picture = bench.picture();
        try (var shot = shot(bench, Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            typed(shot, view -> {
                view.model().pictureProperty().set(folder.resolve("none.png").toString());
                view.model().tryPicture();
            });
            assertThat(FxRig.call(() -> shot.view().model().faultProperty().get()))
                    .as("the page was not set, and nothing was to be kept")
                    .contains("SEAL-FILE");
            assertThat(FxRig.call(() -> shot.view().model().unkeptProperty().get()))
                    .isFalse();
            bench.commitFails = true;
            typed(shot, view -> {
                view.model().pictureProperty().set(picture.toString());
                view.model().setPicture();
            });
            assertThat(FxRig.call(() -> shot.view().model().unkeptProperty().get()))
                    .isTrue();
            bench.commitFails = false;
            typed(shot, view -> view.model().setPicture());
            assertThat(FxRig.call(() -> shot.view().model().unkeptProperty().get()))
                    .isFalse();
            assertThat(((Label) shot.scene().lookup(".saved-label")).getText()).contains("已保存");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(SealView.class, "room")).isEmpty();
        assertThat(Reading.unlike(SealFolder.class, "seal")).isEmpty();
    }

    private SealBench administrator() {
        return new SealBench(folder, SealDesk.LOOK, SealDesk.SET, SealDesk.OFF);
    }

    private static void set(SealBench bench, Path key) {
        bench.ports.certificate(key, SealBench.PASSWORD.toCharArray());
    }

    private static void typed(Shot<SealView> shot, Consumer<SealView> typing) {
        FxRig.call(() -> {
            typing.accept(shot.view());
            return true;
        });
        shot.settle();
    }

    private static void released(Shot<SealView> shot, KeyCode code) {
        typed(
                shot,
                view -> Event.fireEvent(
                        view.getScene().getFocusOwner(),
                        new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false)));
    }

    /// Letters are keys again outside of fields.
    private static void leave(Shot<SealView> shot) {
        typed(shot, view -> view.lookup("#seal-setting").requestFocus());
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    private static Shot<SealView> shot(SealBench bench, Theme theme, Language language, double width, double height) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app");
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        return Shot.of(
                READING,
                theme,
                width,
                height,
                () -> new SealView(
                        new SealModel(bench.ports, tasks), new SealWords(texts, bench.zone()), Optional::empty));
    }
}
