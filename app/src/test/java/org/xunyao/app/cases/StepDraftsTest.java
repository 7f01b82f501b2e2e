package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.cases.draft.DraftFile;
import org.xunyao.app.cases.draft.DraftKeeper.Mark;
import org.xunyao.app.cases.draft.DraftShelf;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.procedure.Event;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Screenshot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What is typed for a step outlives the program: over the real desks, the real database and a real file.
final class StepDraftsTest {
    private static final Theme THEME = Boolean.getBoolean("xunyao.dark") ? Theme.DARK : Theme.LIGHT;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path shared;

    private static CaseBench bench;

    @TempDir
    Path data;

    private final List<Runnable> waiting = new ArrayList<>();

    @BeforeAll
    static void open() {
        bench = new CaseBench(shared.resolve("data"));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void begin() {
        bench.begin(FRIDAY);
        bench.source(bench.pharmacy("康民大药房（滨河店）"), "处方药柜台无人在岗", FRIDAY);
        verified();
    }

    @Test
    void whatWasTypedComesBackAfterACrashAndIsSaid() {
        CasesViewModel first = at("liming");
        first.choose(Event.APPLY_FILING);
        ActDraft typed = first.draft().orElseThrow();
        typed.words("cause").set("执业药师\t不在岗\n时未停止销售");
        typed.conditions().add(Condition.PRIMA_FACIE_EVIDENCE);
        typed.harmedLifeProperty().set(true);
        assertThat(first.draftMarkProperty().get()).isInstanceOf(Mark.Keeping.class);
        pass();
        assertThat(first.draftMarkProperty().get()).isInstanceOf(Mark.Kept.class);

        // Nothing is closed: the next one finds what the disk has.
        CasesViewModel second = at("liming");
        second.choose(Event.APPLY_FILING);
        ActDraft back = second.draft().orElseThrow();
        assertThat(back.words("cause").get()).isEqualTo("执业药师\t不在岗\n时未停止销售");
        assertThat(back.conditions()).containsExactly(Condition.PRIMA_FACIE_EVIDENCE);
        assertThat(back.harmedLifeProperty().get()).isTrue();
        assertThat(second.recovered()).isPresent();
        assertThat(at("wangxl").recovered()).as("they are one person's").isEmpty();
    }

    @Test
    void theScreenSaysWhatCameBackAndLetsItBeThrownAway() {
        CasesViewModel first = at("liming");
        first.choose(Event.APPLY_FILING);
        first.draft().orElseThrow().words("cause").set("执业药师不在岗");
        pass();
        CasesViewModel model = model("liming", Fx.executor());
        Texts texts = Texts.of(Language.CHINESE).with(CasesView.BUNDLE);
        try (FxRig rig = FxRig.show(
                THEME, 1302, 698, () -> new CasesView(model, texts, bench.zone(), (w, t) -> Optional.empty()))) {
            FxRig.call(() -> {
                model.refresh();
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            FxRig.call(() -> {
                model.choose(Event.APPLY_FILING);
                return true;
            });
            rig.settle();
            String folder = System.getProperty("xunyao.pictures", "");
            if (!folder.isEmpty()) {
                Screenshot.write(rig.scene(), Path.of(folder, "draft-" + THEME + ".png"));
            }
            assertThat(FxRig.call(() -> ((Label) rig.scene().lookup("#draft-found")).getText()))
                    .contains("上次没有办完");
            FxRig.call(() -> {
                ((Button) rig.scene().lookup("#draft-drop")).fire();
                return true;
            });
            rig.settle();
            assertThat(FxRig.call(() -> rig.scene().lookup("#draft-found") == null))
                    .isTrue();
            assertThat(FxRig.call(
                            () -> model.draft().orElseThrow().words("cause").get()))
                    .isEmpty();
        }
    }

    @Test
    void whatIsThrownAwayOrDoneDoesNotComeBack() {
        CasesViewModel first = at("liming");
        first.choose(Event.APPLY_FILING);
        first.draft().orElseThrow().words("cause").set("甲");
        pass();
        CasesViewModel second = at("liming");
        second.choose(Event.APPLY_FILING);
        second.discard();
        assertThat(second.draft().orElseThrow().words("cause").get()).isEmpty();
        assertThat(second.recovered()).isEmpty();
        pass();
        assertThat(at("liming").recovered()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsSetAsideAndNewDraftsAreKept() throws IOException {
        CasesViewModel first = at("liming");
        first.choose(Event.APPLY_FILING);
        first.draft().orElseThrow().words("cause").set("甲");
        pass();
        Path file = data.resolve("step-drafts")
                .resolve(bench.person("liming").person().id().value() + ".txt");
        Files.writeString(file, "garbage");

        CasesViewModel second = at("liming");
        assertThat(second.draftMarkProperty().get()).isEqualTo(new Mark.Failed(DraftFile.ASIDE));
        second.choose(Event.APPLY_FILING);
        second.draft().orElseThrow().words("cause").set("乙");
        pass();
        assertThat(files())
                .contains(file)
                .anyMatch(one -> one.getFileName().toString().contains(".txt.unreadable-"));
        CasesViewModel third = at("liming");
        third.choose(Event.APPLY_FILING);
        assertThat(third.draft().orElseThrow().words("cause").get()).isEqualTo("乙");
    }

    @Test
    void whatAnotherProgramWroteAndThisOneDoesNotKnowIsLeft() throws IOException {
        CasesViewModel first = at("liming");
        first.choose(Event.APPLY_FILING);
        first.draft().orElseThrow().words("cause").set("甲");
        first.draft().orElseThrow().conditions().add(Condition.PRIMA_FACIE_EVIDENCE);
        pass();
        Path file = data.resolve("step-drafts")
                .resolve(bench.person("liming").person().id().value() + ".txt");
        Files.writeString(
                file, Files.readString(file).replace(Condition.PRIMA_FACIE_EVIDENCE.name(), "UNKNOWN nobody"));

        CasesViewModel second = at("liming");
        second.choose(Event.APPLY_FILING);
        assertThat(second.draft().orElseThrow().words("cause").get()).isEqualTo("甲");
        assertThat(second.draft().orElseThrow().conditions()).isEmpty();
    }

    @Test
    void aDiskThatRefusesIsSaidAndTheNextChangeTriesAgain() throws IOException {
        Files.writeString(data.resolve("step-drafts"), "in the way");
        CasesViewModel model = at("liming");
        model.choose(Event.APPLY_FILING);
        model.draft().orElseThrow().words("cause").set("甲");
        pass();
        assertThat(model.draftMarkProperty().get()).isEqualTo(new Mark.Failed(DraftFile.REFUSED));
        Files.delete(data.resolve("step-drafts"));
        model.draft().orElseThrow().words("cause").set("甲乙");
        pass();
        assertThat(model.draftMarkProperty().get()).isInstanceOf(Mark.Kept.class);
    }

    private void verified() {
        CasesViewModel inspector = at("liming");
        inspector.submit();
        CasesViewModel head = at("zhaojg");
        for (String login : List.of("liming", "wangxl")) {
            head.draft()
                    .orElseThrow()
                    .officers()
                    .add(bench.person(login).person().id());
        }
        head.submit();
    }

    private CasesViewModel at(String login) {
        CasesViewModel model = model(login, Runnable::run);
        model.refresh();
        return model;
    }

    private CasesViewModel model(String login, Executor told) {
        DraftShelf shelf =
                DraftFile.of(data, new DurableFilesOnDisk(BouncyDigester::sm3, 1L << 24), bench, bench.person(login));
        return new CasesViewModel(
                bench.ports(login).keeping(shelf, this::later), new Tasks(Runnable::run, told, bench), bench);
    }

    private Runnable later(Duration time, Runnable work) {
        assertThat(time).isLessThanOrEqualTo(Duration.ofSeconds(2));
        waiting.add(work);
        return () -> waiting.remove(work);
    }

    private void pass() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(data.resolve("step-drafts"))) {
            return found.sorted().toList();
        }
    }
}
