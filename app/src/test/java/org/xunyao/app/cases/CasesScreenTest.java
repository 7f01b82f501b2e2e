package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.casework.FilingApplication.Content;
import org.xunyao.casework.measure.ChecklistItem;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.form.Caption;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormGroup;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the case workspace, in every theme and both languages. Sources, leads
/// at each stage and cases lie in the real database.
final class CasesScreenTest {
    private static final Reading READING = new Reading(
            "cases",
            List.of("#steps", "#centre", "#side", "#matters"),
            List.of(".matter-column", ".case-body", ".side-body"));

    // With -Dxunyao.pictures=FOLDER the screens are also written there, with -Dxunyao.wide=true as on a desk.
    private static final boolean WIDE = Boolean.getBoolean("xunyao.wide");
    private static final double WIDTH = WIDE ? 1856 : 1302;
    private static final double HEIGHT = WIDE ? 1010 : 698;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path folder;

    private static CaseBench bench;

    @BeforeAll
    static void fill() throws IOException {
        bench = new CaseBench(folder.resolve("data"));
        // One whose term has run out, one that is soon over, one quiet.
        bench.today(LocalDate.of(2026, 10, 19));
        another("青囊大药房", LocalDate.of(2026, 10, 19));
        submit("liming", model -> {});
        bench.today(LocalDate.of(2026, 11, 3));
        another(CaseBench.LONG_NAME, LocalDate.of(2026, 11, 3));
        submit("liming", model -> {});
        submit("zhaojg", model -> name(model));
        bench.today(LocalDate.of(2026, 11, 12));
        another("仁和堂大药房（城北店）", LocalDate.of(2026, 11, 12));
        submit("liming", model -> {});
        submit("zhaojg", model -> name(model));
        submit("liming", CasesScreenTest::apply);
        bench.today(LocalDate.of(2026, 11, 16));
        another("康民大药房（滨河店）", LocalDate.of(2026, 11, 16));
        submit("liming", model -> {});
        submit("zhaojg", model -> name(model));
        submit("wangxl", CasesScreenTest::apply);
        submit("chenlx", model -> {
            name(model);
            model.draft().orElseThrow().noConflictProperty().set(true);
        });
        bench.today(FRIDAY);
        another("益寿堂药店", FRIDAY);
        CasesViewModel inspector = select("liming", Stage.INVESTIGATING);
        String key = inspector.current().orElseThrow().key();
        bench.document(key, true);
        bench.document(key, false);
        Path export = Files.writeString(folder.resolve("CH03_20261116_100900.mp4"), "frames of the recorder");
        IntakeModel intake = inspector.intake().orElseThrow();
        intake.words("path").set(export.toString());
        intake.words("provider").set("何某");
        intake.words("time").set("2026-11-16 10:09:00");
        intake.words("offset").set("46");
        intake.submit("t", "");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE",
        "DARK, CHINESE",
        "HIGH_CONTRAST, CHINESE",
        "LIGHT, ENGLISH",
        "DARK, ENGLISH",
    })
    void theWorkspaceCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language) {
        var findings = new ArrayList<String>();
        look(findings, "case", theme, language, "liming", Stage.INVESTIGATING, model -> {});
        look(findings, "apply", theme, language, "liming", Stage.CLUE_VERIFYING, CasesViewModel::submit);
        look(findings, "leader", theme, language, "chenlx", Stage.FILING_PENDING, model -> {
            model.choose(Event.REJECT_FILING);
            model.submit();
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void theOtherStagesAndTheWayForFilesCanBeReadWhole() {
        var findings = new ArrayList<String>();
        look(findings, "origin", Theme.LIGHT, Language.CHINESE, "liming", null, model -> {});
        look(findings, "await", Theme.DARK, Language.CHINESE, "liming", Stage.CLUE_REGISTERED, model -> {});
        look(findings, "name", Theme.LIGHT, Language.ENGLISH, "zhaojg", Stage.CLUE_REGISTERED, CasesViewModel::submit);
        look(findings, "approve", Theme.DARK, Language.CHINESE, "chenlx", Stage.FILING_PENDING, CasesViewModel::submit);
        look(findings, "extend", Theme.LIGHT, Language.ENGLISH, "chenlx", Stage.CLUE_VERIFYING, model -> {});
        look(
                findings,
                "stop",
                Theme.LIGHT,
                Language.CHINESE,
                "liming",
                Stage.CLUE_VERIFYING,
                model -> model.choose(Event.STOP_CLOCK));
        look(findings, "stop", Theme.DARK, Language.ENGLISH, "liming", Stage.CLUE_VERIFYING, model -> {
            model.choose(Event.STOP_CLOCK);
            model.submit();
        });
        look(findings, "intake", Theme.LIGHT, Language.CHINESE, "liming", Stage.INVESTIGATING, model -> {
            IntakeModel intake = model.intake().orElseThrow();
            intake.wayProperty().set(TakingRecord.Way.PARTY);
            intake.submit("t", "");
        });
        look(findings, "intake", Theme.DARK, Language.ENGLISH, "liming", Stage.INVESTIGATING, model -> {});
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE", "DARK, CHINESE", "HIGH_CONTRAST, ENGLISH"})
    void bothStepsOfALostRaceCanBeReadSideBySide(Theme theme, Language language) {
        another("晚了一步药店 " + theme, FRIDAY);
        String key = submit("liming", model -> {});
        submit("zhaojg", model -> {
            model.show(key);
            name(model);
        });
        var findings = new ArrayList<String>();
        look(findings, "race", theme, language, "liming", Stage.CLUE_VERIFYING, model -> {
            model.show(key);
            CasesViewModel other = bench.model("wangxl");
            other.show(key);
            other.choose(Event.APPLY_FILING);
            apply(other);
            other.submit();
            assertThat(other.messageProperty().get()).isInstanceOf(CaseMessage.Done.class);
            model.choose(Event.APPLY_FILING);
            apply(model);
            model.draft().orElseThrow().words("cause").set("另一个案由");
            model.submit();
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void onlyKindsThatHoldTodayAreOffered() {
        CasePorts ports = bench.ports("liming");
        DocumentKind holds = kind(46, Optional.empty());
        var offering = new CasePorts(
                ports.matters(),
                ports.sheets(),
                ports.desk(),
                ports.intake(),
                ports.papers(),
                List.of(holds, kind(47, Optional.of(bench.today().minusDays(1))), kind(48, Optional.of(bench.today()))),
                ports.filters(),
                ports.goods());
        var tasks = new org.xunyao.ui.task.Tasks(Runnable::run, Runnable::run, bench);

        assertThat(new CasesViewModel(offering, tasks, bench).kinds())
                .extracting(DocumentKind::number)
                .containsExactly(46, 48);
    }

    private static DocumentKind kind(int number, Optional<LocalDate> last) {
        var field = new FormField(
                "facts",
                new Caption("事实", ""),
                FieldKind.TEXT,
                false,
                true,
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of());
        return new FormSpec(
                number,
                "SAMPLE",
                new Caption("样张", ""),
                "sheet",
                new DocumentKind.NumberKind.None(),
                DocumentKind.Traits.INNER,
                "测试",
                new FormSpec.Term(LocalDate.of(2021, 7, 15), last, true),
                List.of(new FormGroup("all", new Caption("全部", ""), List.of(field))),
                List.of());
    }

    @Test
    void nothingToDoIsSaidInOneSentence() {
        Texts texts = Texts.of(Language.CHINESE).with(CasesView.BUNDLE);
        CasePorts none = new CasePorts(
                from -> new org.xunyao.app.cases.matter.MatterPage(List.of(), List.of(), List.of(), Optional.empty()),
                bench.ports("liming").sheets(),
                bench.ports("liming").desk(),
                bench.ports("liming").intake(),
                bench.opened,
                List.of(),
                bench.shelf("liming"),
                bench.ports("liming").goods());
        var tasks = new org.xunyao.ui.task.Tasks(Runnable::run, org.xunyao.ui.fx.Fx.executor(), bench);
        var model = new CasesViewModel(none, tasks, bench);
        try (FxRig rig = FxRig.show(
                Theme.LIGHT,
                WIDTH,
                HEIGHT,
                () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            rig.settle();
            assertThat(FxRig.call(() -> READING.faults(rig.scene()))).isEmpty();
            assertThat(FxRig.call(() -> rig.scene().lookup(".empty-state").isVisible()))
                    .isTrue();
            READING.picture(rig.scene(), "empty");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArgumentsAndAllThatTheCodeAsksFor() throws IOException {
        assertThat(Reading.unlike(CasesView.class, "cases")).isEmpty();
        Properties chinese = Reading.bundle(CasesView.class, "cases.properties");
        for (Guard guard : Guard.values()) {
            assertThat(chinese).containsKey(guard.messageKey());
        }
        for (Stage stage : Stage.values()) {
            assertThat(chinese).containsKey("stage." + stage.name());
        }
        for (Event event : Event.values()) {
            assertThat(chinese).containsKeys("act." + event.code(), "done." + event.code());
        }
        Stream.of(MeasureGuard.values(), ChecklistItem.values())
                .flatMap(Stream::of)
                .map(Condition::messageKey)
                .forEach(key -> assertThat(chinese).containsKey(key));
        for (MeasureState state : MeasureState.values()) {
            assertThat(chinese).containsKey(state.messageKey());
        }
        for (MeasureEvent event : MeasureEvent.values()) {
            assertThat(chinese).containsKey(event.messageKey());
        }
    }

    private static void look(
            List<String> findings,
            String name,
            Theme theme,
            Language language,
            String login,
            @org.jspecify.annotations.Nullable Stage stage,
            Consumer<CasesViewModel> act) {
        CasesViewModel model = bench.screenModel(login);
        Texts texts = Texts.of(language).with(CasesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                theme, WIDTH, HEIGHT, () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                model.select(place(model, stage));
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                act.accept(model);
                return true;
            });
            if (name.equals("intake")) {
                FxRig.call(() -> fire(rig.scene().lookup("#add-evidence")));
            }
            WaitForAsyncUtils.waitForFxEvents(3);
            rig.settle();
            if (name.equals("race")) {
                assertThat(label(rig, "#mine-reason")).startsWith("另一个案由");
                assertThat(label(rig, "#theirs-reason")).startsWith("涉嫌逾期不改正未经药师审核销售处方药");
            }
            findings.addAll(READING.look(rig.scene(), name + "-" + theme + "-" + language));
        }
    }

    private static String label(FxRig rig, String selector) {
        return FxRig.call(() -> ((javafx.scene.control.Label) rig.scene().lookup(selector)).getText());
    }

    private static boolean fire(Node button) {
        ((javafx.scene.control.Button) button).fire();
        return true;
    }

    private static int place(CasesViewModel model, @org.jspecify.annotations.Nullable Stage stage) {
        for (int i = 0; i < model.list().items().size(); i++) {
            if (model.list().items().get(i).stage().equals(Optional.ofNullable(stage))) {
                return i;
            }
        }
        return -1;
    }

    private static CasesViewModel select(String login, Stage stage) {
        CasesViewModel model = bench.model(login);
        model.refresh();
        model.select(place(model, stage));
        return model;
    }

    private static void another(String shop, LocalDate found) {
        bench.origins.clear();
        bench.source(bench.pharmacy(shop), "处方药柜台 10:09 至 10:40 无人在岗，期间有顾客在柜台前停留。", found);
    }

    /// @return what the matter is called then
    private static String submit(String login, Consumer<CasesViewModel> fill) {
        CasesViewModel model = bench.model(login);
        model.refresh();
        fill.accept(model);
        model.submit();
        assertThat(model.messageProperty().get()).isInstanceOf(CaseMessage.Done.class);
        return model.current().orElseThrow().key();
    }

    private static void name(CasesViewModel model) {
        for (String login : List.of("liming", "wangxl")) {
            model.draft()
                    .orElseThrow()
                    .officers()
                    .add(bench.person(login).person().id());
        }
    }

    private static void apply(CasesViewModel model) {
        ActDraft draft = model.draft().orElseThrow();
        draft.words("cause").set("涉嫌逾期不改正未经药师审核销售处方药");
        draft.words("findings").set("经核查门店录像机和收银明细，药师不在岗期间销售处方药 4 笔，负责人承认未改正。");
        draft.words("day").set("2026-10-12");
        draft.conditions().addAll(Content.allConditions());
    }
}
