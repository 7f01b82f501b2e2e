package org.xunyao.app.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.knowledge.KnowledgePorts.Found;
import org.xunyao.app.knowledge.KnowledgePorts.Intake;
import org.xunyao.app.knowledge.KnowledgePorts.Tried;
import org.xunyao.app.knowledge.KnowledgePorts.Use;
import org.xunyao.app.knowledge.desk.ShelfOfTables;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.casework.knowledge.LawTextDesk;
import org.xunyao.casework.knowledge.LawTexts;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.wire.knowledge.LawTextFile;

/// The room on the shipped tables, by keyboard alone.
final class KnowledgeScreenTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");
    private static final Reading READING = new Reading(
            "knowledge", List.of(".sheet-table", ".side-scroll"), List.of(".knowledge-list", ".knowledge-parts"));
    private static final Ticket.OfPerson KEEPER = MemoryStation.ticket(1, "样例", "", "KEEPER");

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<String> copied = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final Texting texting = new Texting();
    private Optional<Path> brought = Optional.empty();

    private KnowledgeView view(Language language) {
        var tasks = new Tasks(Runnable::run, Fx.executor(), new StillClock(Instant.parse("2026-11-23T02:00:00Z")));
        var ports = new KnowledgePorts(
                new ShelfOfTables(RESOURCES, () -> texting.kept),
                (book, cited) -> new Found(
                        cited.number().number() == 117
                                ? List.of(new Use("case:1", "2026-0007 销售超过有效期药品", 45, true, TODAY))
                                : List.of(),
                        12,
                        3,
                        cited.number().number() == 117),
                new KnowledgePorts.Ways(
                        (violation, day) -> opened.add(violation + " " + day), opened::add, copied::add));
        var model = new KnowledgeModel(ports, TODAY, tasks);
        var intake = new IntakeModel(texting, tasks, model::refresh);
        var words = new KnowledgeWords(Texts.of(language), ZoneId.of("Asia/Shanghai"));
        return new KnowledgeView(model, intake, words, () -> brought);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void threeKeysAndAnEnterLeadFromAWordToThePenalties(Theme theme, Language language, int width, int height) {
        try (FxRig rig = FxRig.show(theme, width, height, () -> view(language))) {
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("药品管理法"));
            assertThat(READING.look(rig.scene(), "start-" + theme + "-" + width))
                    .isEmpty();
            type(rig, "过期药品");
            assertThat(title(rig)).startsWith("V05");
            assertThat(READING.look(rig.scene(), "v05-" + theme + "-" + width)).isEmpty();
            robot.push(KeyCode.CONTROL, KeyCode.F);
            robot.push(KeyCode.ENTER);
            settle(rig);
            assertThat(opened).containsExactly("V05 2026-11-23");
            type(rig, "药法 117");
            assertThat(title(rig)).isEqualTo("药品管理法第117条");
            assertThat(texts(rig))
                    .anyMatch(text -> text.contains(language == Language.CHINESE ? "摘要不是条文原文" : "A gist is not"));
            assertThat(texts(rig)).anyMatch(text -> text.contains("2026-0007"));
            assertThat(READING.look(rig.scene(), "117-" + theme + "-" + width)).isEmpty();
        }
    }

    @Test
    void theDayOfTheConductStrikesOutWhatWasNotYetInForce() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            type(rig, "实施条例 86");
            assertThat(texts(rig)).contains("2026-11-23：有效");
            fill(rig, "#knowledge-day", "2026-05-14");
            settle(rig);
            assertThat(texts(rig)).contains("2026-05-14：尚未施行", "尚未施行");
            assertThat(FxRig.call(() -> rig.scene().getRoot().lookupAll(".struck")))
                    .isNotEmpty();
            assertThat(READING.look(rig.scene(), "not-yet")).isEmpty();
            fill(rig, "#knowledge-day", "2026-05-1");
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.startsWith("日期须如"));
        }
    }

    @Test
    void arrowsWalkLettersCopyAndAltLeftGoesBack() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            type(rig, "药师不在岗");
            String first = title(rig);
            robot.push(KeyCode.DOWN);
            settle(rig);
            assertThat(title(rig)).isNotEqualTo(first);
            robot.push(KeyCode.UP);
            settle(rig);
            assertThat(title(rig)).isEqualTo(first);
            FxRig.call(() -> {
                node(rig, "#knowledge-table").requestFocus();
                return true;
            });
            robot.push(KeyCode.C);
            assertThat(copied).singleElement().asString().startsWith("药师不在岗未挂牌");
            robot.interact(() -> ((Hyperlink) Objects.requireNonNull(
                            node(rig, "#knowledge-related").lookup(".hyperlink")))
                    .fire());
            settle(rig);
            assertThat(title(rig)).contains("第42条");
            robot.push(KeyCode.ALT, KeyCode.LEFT);
            settle(rig);
            assertThat(title(rig)).isEqualTo(first);
        }
    }

    @Test
    void nothingFoundSaysWhatToDoAndAHundredThousandSignsAreBorne() {
        try (FxRig rig = FxRig.show(Theme.DARK, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            fill(rig, "#knowledge-search", "魑魅魍魉");
            settle(rig);
            assertThat(texts(rig)).contains("没有查到");
            assertThat(READING.look(rig.scene(), "empty")).isEmpty();
            fill(rig, "#knowledge-search", "药".repeat(100_000));
            settle(rig);
            fill(rig, "#knowledge-search", "药法 126");
            settle(rig);
            assertThat(title(rig)).isEqualTo("药品管理法第126条");
        }
    }

    @Test
    void aFullTextIsShownBeforeItIsKeptAndStandsBesideTheGist() throws IOException {
        brought = Optional.of(Files.writeString(folder.resolve("law.txt"), """
            名称：药品管理法实施条例
            施行日期：2019-03-02
            来源：样例公报
            第一条　旧的第一条。
            第二条　旧的第二条。
            """));
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(Language.CHINESE))) {
            settle(rig);
            robot.interact(() -> press(rig, "#knowledge-intake"));
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.contains("共 2 条") && text.contains("还没有保存"));
            assertThat(texting.kept).isEmpty();
            assertThat(READING.look(rig.scene(), "intake")).isEmpty();
            robot.interact(() -> press(rig, "#knowledge-take"));
            settle(rig);
            assertThat(texting.kept).hasSize(1);
            assertThat(texts(rig)).anyMatch(text -> text.contains("可以查了"));
            type(rig, "实施条例 2");
            assertThat(texts(rig)).contains("旧的第二条。", "原文");
            assertThat(texts(rig)).contains("2026-11-23：已被修订");
            brought = Optional.of(Files.writeString(folder.resolve("bad.txt"), "第一条 没有头"));
            robot.interact(() -> press(rig, "#knowledge-intake"));
            settle(rig);
            assertThat(texts(rig)).anyMatch(text -> text.startsWith("第 1 行"));
            assertThat(texting.kept).hasSize(1);
            assertThat(READING.look(rig.scene(), "refused")).isEmpty();
        }
    }

    @Test
    void bothLanguagesHaveTheSameWords() throws IOException {
        assertThat(Reading.unlike(KnowledgeView.class, "knowledge")).isEmpty();
    }

    private void type(FxRig rig, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        fill(rig, "#knowledge-search", words);
        settle(rig);
    }

    private static void press(FxRig rig, String selector) {
        ((ButtonBase) node(rig, selector)).fire();
    }

    private String title(FxRig rig) {
        return FxRig.call(() -> ((Labeled) node(rig, "#knowledge-title")).getText());
    }

    private void fill(FxRig rig, String selector, String text) {
        robot.interact(() -> ((TextField) node(rig, selector)).setText(text));
    }

    private static Node node(FxRig rig, String selector) {
        return Objects.requireNonNull(rig.scene().getRoot().lookup(selector), selector);
    }

    private static void settle(FxRig rig) {
        WaitForAsyncUtils.waitForFxEvents();
        FxRig.call(() -> {
            rig.scene().getRoot().applyCss();
            rig.scene().getRoot().layout();
            return true;
        });
    }

    private static List<String> texts(FxRig rig) {
        return FxRig.call(() -> Stream.of(".label", ".hyperlink")
                .flatMap(style -> rig.scene().getRoot().lookupAll(style).stream())
                .filter(Labeled.class::isInstance)
                .map(label -> Objects.requireNonNullElse(((Labeled) label).getText(), ""))
                .toList());
    }

    /// Texts in memory behind the real desk.
    private static final class Texting extends MemoryStation implements LawTexts, Intake {
        private final List<LawText.Taken> kept = new ArrayList<>();
        private final LawTextDesk desk =
                new LawTextDesk(office(Stream.of(MemoryStation.grant("KEEPER", LawTextDesk.IMPORT))), this, this);

        Texting() {
            super(Instant.parse("2026-11-20T02:42:07Z"));
        }

        @Override
        public List<LawText.Taken> newest(Tx tx) {
            return List.copyOf(kept);
        }

        @Override
        public void add(Tx tx, LawText.Taken text) {
            kept.add(text);
        }

        @Override
        public boolean offered() {
            return true;
        }

        @Override
        public Tried read(Path file) {
            try {
                return new Tried.Ready(LawTextFile.read(file));
            } catch (FaultException bad) {
                return new Tried.Refused(
                        bad.code(), String.valueOf(bad.getMessage()).replaceFirst("^[A-Z-]+: ", ""));
            }
        }

        @Override
        public Saved<LawText.Taken> take(LawText text) {
            return desk.take(KEEPER, text);
        }
    }
}
