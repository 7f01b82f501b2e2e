package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cases.matter.CaseAct;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.casework.FilingApplication.Content;
import org.xunyao.casework.Lead;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;

/// Two people take a step of one matter, over the real desks and the real database.
final class CasesRaceTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder;

    private CaseBench bench;

    @BeforeEach
    void filingIsPending() {
        bench = new CaseBench(folder.resolve("data"));
        bench.begin(FRIDAY);
        bench.source(bench.pharmacy("康民大药房（滨河店）"), "处方药柜台 10:09 至 10:40 无人在岗", FRIDAY);
        at("liming").submit();
        CasesViewModel head = at("zhaojg");
        name(head, "liming", "wangxl");
        head.submit();
        CasesViewModel inspector = at("liming");
        ActDraft draft = inspector.draft().orElseThrow();
        draft.words("cause").set("涉嫌未按规定凭处方销售处方药");
        draft.words("findings").set("经核查，药师不在岗期间销售处方药 4 笔。");
        draft.words("day").set("2026-11-20");
        draft.conditions().addAll(Content.allConditions());
        inspector.submit();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whoeverComesSecondIsShownBothStepsAndGoesOnFromTheStoredOne() {
        CasesViewModel second = at("chenlx");
        CasesViewModel first = at("chenlx");
        name(first, "liming", "wangxl");
        first.draft().orElseThrow().noConflictProperty().set(true);
        first.submit();
        second.choose(Event.REJECT_FILING);
        ActDraft draft = second.draft().orElseThrow();
        draft.groundProperty().set(Lead.Ground.OTHER);
        draft.words("reason").set("证据还不够");
        second.submit();
        var over = (CaseMessage.Overtaken) second.messageProperty().get();
        assertThat(over.mine()).isEqualTo(new CaseAct.Reject(Lead.Ground.OTHER, "证据还不够"));
        assertThat(over.now().matter().stage()).contains(Stage.INVESTIGATING);
        assertThat(over.now().file().orElseThrow().head().approver())
                .isEqualTo(bench.person("chenlx").person().id());
        second.move(1);
        second.submit();
        assertThat(second.messageProperty().get()).as("first it is read").isSameAs(over);
        second.goOn();
        assertThat(second.messageProperty().get()).isEqualTo(new CaseMessage.None());
        assertThat(second.sheet().orElseThrow().matter())
                .as("the case that was filed")
                .isInstanceOf(Matter.OfCase.class);
    }

    @Test
    void aStepThatIsRefusedForItsOwnFaultsIsSaidInWordsOnly() {
        CasesViewModel leader = at("chenlx");
        name(leader, "liming");
        leader.submit();
        assertThat(leader.messageProperty().get())
                .isInstanceOfSatisfying(
                        CaseMessage.Blocked.class,
                        said -> assertThat(said.obstacles())
                                .extracting(Obstacle::guard)
                                .contains(Guard.TWO_OFFICERS));
    }

    @Test
    void aStepThatMayHaveBeenSavedIsNeverCalledOvertaken() {
        CasePorts ports = bench.ports("chenlx");
        var leader = new CasesViewModel(
                new CasePorts(
                        ports.matters(),
                        ports.sheets(),
                        (matter, act) -> {
                            ports.desk().act(matter, act);
                            throw new FaultException("STORE-UNKNOWN", "the answer to the commit was lost");
                        },
                        ports.intake(),
                        ports.papers(),
                        ports.kinds(),
                        ports.filters(),
                        ports.goods()),
                new Tasks(Runnable::run, Runnable::run, bench),
                bench);
        leader.refresh();
        name(leader, "liming", "wangxl");
        leader.draft().orElseThrow().noConflictProperty().set(true);
        leader.submit();
        assertThat(leader.messageProperty().get()).isEqualTo(new CaseMessage.Fault("STORE-UNKNOWN", true));
    }

    @Test
    void aMistakeOfOnesOwnIsSaidThoughSomebodyElseSavedMeanwhile() {
        bench.source(bench.pharmacy("禾润堂药店"), "处方药柜台 11:02 至 11:20 无人在岗", FRIDAY);
        CasesViewModel inspector = at("liming");
        inspector.submit();
        String lead = inspector.sheet().orElseThrow().matter().key();
        CasesViewModel head = at("zhaojg");
        head.show(lead);
        name(head, "liming", "wangxl");
        head.submit();
        inspector.refresh();
        inspector.show(lead);
        inspector.choose(Event.APPLY_FILING);
        ActDraft draft = inspector.draft().orElseThrow();
        draft.words("cause").set("涉嫌未按规定凭处方销售处方药");
        draft.words("findings").set("经核查，药师不在岗。");
        draft.words("day").set("2026-11-20");
        CasesViewModel leader = at("chenlx");
        leader.show(lead);
        leader.choose(Event.EXTEND_VERIFY);
        leader.draft().orElseThrow().words("reason").set("还要调取录像");
        leader.submit();
        assertThat(leader.messageProperty().get()).isInstanceOf(CaseMessage.Done.class);
        inspector.submit();
        assertThat(inspector.messageProperty().get()).isInstanceOf(CaseMessage.Blocked.class);
        assertThat(inspector.draft().orElseThrow().words("cause").get()).isEqualTo("涉嫌未按规定凭处方销售处方药");
    }

    private CasesViewModel at(String login) {
        CasesViewModel model = bench.model(login);
        model.refresh();
        return model;
    }

    private void name(CasesViewModel model, String... logins) {
        for (String login : logins) {
            model.draft()
                    .orElseThrow()
                    .officers()
                    .add(bench.person(login).person().id());
        }
    }
}
