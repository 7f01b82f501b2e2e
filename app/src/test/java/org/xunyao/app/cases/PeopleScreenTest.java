package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.people.PeopleModel;
import org.xunyao.app.cases.people.PeoplePanel;
import org.xunyao.app.cases.people.PeoplePorts;
import org.xunyao.app.cases.people.desk.PeopleAtDesk;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.people.Authority;
import org.xunyao.casework.people.PaperKind;
import org.xunyao.casework.people.Part;
import org.xunyao.casework.people.Participant;
import org.xunyao.casework.people.PeopleBinder;
import org.xunyao.casework.people.PeopleDesk;
import org.xunyao.casework.people.PeopleFile;
import org.xunyao.casework.people.PeopleLine;
import org.xunyao.casework.people.PersonalNumber;
import org.xunyao.store.casework.people.PeopleInStore;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.people.PeopleTables;

/// People of a case on its page, over the real database: by the keys alone, and what a machine can see wrong.
final class PeopleScreenTest {
    private static final Reading READING = new Reading(
            "people",
            List.of("#steps", "#centre", "#side", "#matters"),
            List.of(".matter-column", ".case-body", ".side-body"));
    private static final String CARD = "11010519491231002X";
    private static final double WIDTH = 1302;
    private static final double HEIGHT = 898;

    @TempDir
    static Path folder;

    private static CaseBench bench;

    private final FxRobot robot = new FxRobot();
    private CaseId id;
    private String key = "";
    private PeopleDesk desk;
    private CasesViewModel model;
    private volatile boolean torn;

    @BeforeAll
    static void open() {
        bench = new CaseBench(folder.resolve("data"));
    }

    @BeforeEach
    void fill() {
        bench.begin(LocalDate.of(2026, 11, 20));
        model = bench.screenModel("liming");
        key = CaseCourseTest.filed(bench, "康民大药房（滨河店）");
        var tables = new PeopleTables(Path.of(System.getProperty("xunyao.root"), "resources", "procedure"));
        var binder =
                new PeopleBinder(new PeopleInStore(), bench.store().caseFiles(new ActsJson()), tables.rules(), bench);
        desk = new PeopleDesk(bench.desks().office(), binder);
        id = bench.desks()
                .cases()
                .newest(bench.person("liming"), Optional.empty(), 1)
                .getFirst()
                .head()
                .id();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void anAgentIsEnteredByTheKeysAlone() {
        as("liming", Theme.LIGHT, Language.CHINESE, rig -> {
            push(KeyCode.P);
            assertThat(owner(rig)).isEqualTo("part-PARTY");
            push(KeyCode.SPACE);
            push(KeyCode.RIGHT);
            push(KeyCode.RIGHT);
            push(KeyCode.TAB);
            type(rig, "field-name", "张㛃𠮷");
            push(KeyCode.TAB);
            push(KeyCode.TAB);
            push(KeyCode.TAB);
            type(rig, "field-authority", "委〔2026〕3号");
            chosen(KeyCode.RIGHT);
            chosen();
            // No paper is chosen before; the second kind is the card.
            push(KeyCode.TAB);
            push(KeyCode.RIGHT);
            push(KeyCode.TAB);
            type(rig, "field-number", "110105194912310021");
            chosen();
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            waited();
            assertThat(words(rig, "#wrong-number")).contains("录错了").contains("GB 11643");
            FxRig.call(() -> focus(rig, "#field-number"));
            robot.push(KeyCode.CONTROL, KeyCode.A);
            type(rig, "field-number", "11010519491231002x");
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            waited();
            assertThat(words(rig, ".saved-label")).contains("已保存");
            assertThat(words(rig, "#number-1")).isEqualTo("1101**********002X");
        });
        PeopleLine line = people().holding().getFirst();
        Participant person = line.person().orElseThrow();
        assertThat(person.name()).isEqualTo("张㛃𠮷");
        assertThat(person.authority()).contains(new Authority("委〔2026〕3号", Authority.Scope.SPECIAL, Part.PARTY));
        assertThat(person.seen().orElseThrow().kind()).isEqualTo(PaperKind.RESIDENT_CARD);
    }

    @Test
    void aNumberIsShownWhenAskedForAndHiddenAgain() {
        enter(witness("王五"), CARD);
        as("liming", Theme.LIGHT, Language.CHINESE, rig -> {
            assertThat(words(rig, "#number-1")).doesNotContain("1949");
            FxRig.call(() -> focus(rig, "#show-1"));
            push(KeyCode.SPACE);
            assertThat(words(rig, "#number-1")).isEqualTo(CARD);
            FxRig.call(() -> focus(rig, "#hide-1"));
            push(KeyCode.SPACE);
            assertThat(words(rig, "#number-1")).doesNotContain("1949");
        });
        as("chenlx", Theme.LIGHT, Language.CHINESE, rig -> {
            assertThat(words(rig, "#number-1")).doesNotContain("1949");
            assertThat(FxRig.call(() -> rig.scene().lookup("#show-1") == null)).isTrue();
        });
    }

    @Test
    void aLineIsTakenBackWithItsReasonAndStaysReadable() {
        enter(witness("王五"), CARD);
        as("liming", Theme.LIGHT, Language.CHINESE, rig -> {
            FxRig.call(() -> focus(rig, "#back-1"));
            push(KeyCode.SPACE);
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            waited();
            assertThat(words(rig, "#wrong-reason")).contains("理由");
            type(rig, "field-reason", "重复登记");
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            waited();
            assertThat(FxRig.call(() -> rig.scene().lookup("#person-1") == null))
                    .isTrue();
        });
        assertThat(people().holding()).isEmpty();
        assertThat(people().lines()).hasSize(2);
    }

    @Test
    void peopleThatCannotBeReadLeaveASentenceAndNoPersonIsSaidToBeMissing() {
        enter(witness("王五"), CARD);
        torn = true;
        as("liming", Theme.LIGHT, Language.CHINESE, rig -> {
            assertThat(words(rig, "#people-fault")).isNotBlank();
            assertThat(seen(rig, "#people-fault")).isTrue();
            assertThat(seen(rig, "#people-fresh")).isFalse();
            assertThat(seen(rig, "#people-none")).isFalse();
            torn = false;
            FxRig.call(this::again);
            waited();
            assertThat(seen(rig, "#people-fault")).isFalse();
            assertThat(words(rig, "#number-1")).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, CHINESE", "HIGH_CONTRAST, CHINESE", "LIGHT, ENGLISH", "DARK, ENGLISH"})
    void thePeopleCanBeReadInEveryThemeAndLanguage(Theme theme, Language language) {
        enter(witness("㛃𠮷䶮".repeat(20)), CARD);
        enter(witness("李四"), "");
        desk.takeBack(bench.person("liming"), id, new PeopleLine.Reversal(2, "重复登记"));
        var findings = new ArrayList<String>();
        as("liming", theme, language, rig -> {
            scroll(rig, 0.0);
            findings.addAll(READING.look(rig.scene(), "list-" + theme + "-" + language));
            FxRig.call(() -> focus(rig, "#matters"));
            push(KeyCode.P);
            push(KeyCode.SPACE);
            push(KeyCode.RIGHT);
            push(KeyCode.RIGHT);
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            waited();
            scroll(rig, 0.3);
            findings.addAll(READING.look(rig.scene(), "form-" + theme + "-" + language));
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertThat(Reading.unlike(PeoplePanel.class, "people")).isEmpty();
    }

    private PeopleFile people() {
        return desk.of(bench.person("liming"), id);
    }

    private Participant witness(String name) {
        var seen = new Participant.Seen(
                PaperKind.RESIDENT_CARD, bench.person("liming").person().id(), bench.today());
        return new Participant(
                Part.WITNESS, name, "13800138000", "澜溪县城关镇滨河路 18 号", Optional.of(seen), Optional.empty());
    }

    private void enter(Participant person, String number) {
        var named = number.isEmpty()
                ? new Participant(
                        person.part(),
                        person.name(),
                        person.phone(),
                        person.address(),
                        Optional.empty(),
                        Optional.empty())
                : person;
        desk.enter(bench.person("liming"), id, named, PersonalNumber.typed(number), Optional.empty());
    }

    private void as(String login, Theme theme, Language language, Consumer<FxRig> work) {
        model = bench.screenModel(login);
        Texts texts = Texts.of(language).with(CasesView.BUNDLE);
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        var ports = new Tearing(new PeopleAtDesk(bench.desks().office(), desk, bench.person(login)));
        try (FxRig rig = FxRig.show(
                theme,
                WIDTH,
                HEIGHT,
                () -> new CasesView(model, texts, bench.zone(), (window, title) -> Optional.empty())
                        .with(new PeoplePanel(
                                new PeopleModel(ports, tasks, bench),
                                new CaseWords(texts.with(PeoplePanel.BUNDLE), bench.zone()))))) {
            waited();
            FxRig.call(this::again);
            waited();
            work.accept(rig);
        }
    }

    private static void scroll(FxRig rig, double to) {
        FxRig.call(() -> {
            ((ScrollPane) rig.scene().lookup("#centre")).setVvalue(to);
            return true;
        });
        rig.settle();
    }

    private void push(KeyCode code) {
        robot.push(code);
        waited();
    }

    // Into the next group of choices: the first of them, and on by arrows.
    private void chosen(KeyCode... on) {
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        for (KeyCode one : on) {
            push(one);
        }
    }

    private static void type(FxRig rig, String field, String text) {
        assertThat(owner(rig)).isEqualTo(field);
        FxRig.call(() -> {
            ((TextInputControl) rig.scene().getFocusOwner()).replaceSelection(text);
            return true;
        });
    }

    private static String owner(FxRig rig) {
        return FxRig.call(() -> String.valueOf(rig.scene().getFocusOwner().getId()));
    }

    private static boolean seen(FxRig rig, String id) {
        Node found = FxRig.call(() -> rig.scene().lookup(id));
        assertThat(found).as(id).isNotNull();
        return FxRig.call(() -> {
            boolean all = true;
            for (Node at = found; at != null; at = at.getParent()) {
                all &= at.isVisible();
            }
            return all;
        });
    }

    private boolean again() {
        model.show(key);
        return true;
    }

    private static boolean focus(FxRig rig, String id) {
        rig.scene().lookup(id).requestFocus();
        return true;
    }

    private static void waited() {
        WaitForAsyncUtils.waitForFxEvents(3);
    }

    private static String words(FxRig rig, String id) {
        Node node = FxRig.call(() -> rig.scene().lookup(id));
        assertThat(node).as(id).isNotNull();
        return FxRig.call(() -> ((Labeled) node).getText());
    }

    /// The desk itself, of which the reading fails while {@link #torn}.
    private final class Tearing implements PeoplePorts {
        private final PeoplePorts whole;

        Tearing(PeoplePorts whole) {
            this.whole = whole;
        }

        @Override
        public Optional<Sheet> open(CaseId id) {
            if (torn) {
                throw new UncheckedIOException(new IOException("the page cannot be read"));
            }
            return whole.open(id);
        }

        @Override
        public Acted act(CaseId id, PeopleAct act) {
            return whole.act(id, act);
        }

        @Override
        public PersonalNumber reveal(CaseId id, int line) {
            return whole.reveal(id, line);
        }
    }
}
