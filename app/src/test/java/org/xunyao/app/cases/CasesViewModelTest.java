package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.Person;
import org.xunyao.app.cases.matter.EvidenceLine;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.matter.ProcedureStep;
import org.xunyao.app.cases.matter.ProcedureStep.Standing;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.FilingApplication.Content;
import org.xunyao.casework.Lead;
import org.xunyao.casework.Officer;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;

/// The workspace without its looks over the real desks and the real database.
final class CasesViewModelTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    // Opening a database takes seconds, so the tests share one; each works with a source of its own, the newest.
    @TempDir
    static Path shared;

    private static CaseBench bench;

    private int before;

    @BeforeAll
    static void open() {
        bench = new CaseBench(shared.resolve("data"));
    }

    @BeforeEach
    void begin() {
        bench.begin(FRIDAY);
        before = all("liming").size();
        bench.source(bench.pharmacy("康民大药房（滨河店）"), "处方药柜台 10:09 至 10:40 无人在岗", FRIDAY);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void fourPeopleLeadASourceToACaseAndEachSeesOnlyTheirOwnStep() {
        CasesViewModel inspector = at("liming");
        int waiting = inspector.waitingProperty().get();
        assertThat(waiting).isPositive();
        assertThat(inspector.eventProperty().get()).contains(Event.REGISTER_CLUE);
        inspector.submit();
        assertThat(front(inspector)).isInstanceOf(Matter.OfLead.class);
        assertThat(front(inspector).number().orElseThrow()).startsWith("2026-");
        assertThat(inspector.waitingProperty().get()).isEqualTo(waiting - 1);
        assertThat(inspector.eventProperty().get())
                .as("naming officers is the head's")
                .isEmpty();
        assertThat(sheet(inspector).work().awaited()).contains(Event.START_VERIFY);

        CasesViewModel head = at("zhaojg");
        name(head, "liming", "wangxl");
        head.submit();
        assertThat(front(head).stage()).contains(Stage.CLUE_VERIFYING);

        inspector.refresh();
        fill(inspector);
        inspector.submit();
        assertThat(front(inspector).stage()).contains(Stage.FILING_PENDING);

        CasesViewModel leader = at("chenlx");
        assertThat(leader.waitingProperty().get()).isPositive();
        assertThat(sheet(leader).work().offered()).containsExactly(Event.APPROVE_FILING, Event.REJECT_FILING);
        name(leader, "liming", "wangxl");
        leader.draft().orElseThrow().noConflictProperty().set(true);
        leader.submit();
        assertThat(front(leader)).isInstanceOf(Matter.OfCase.class);
        assertThat(leader.lastSavedProperty().get()).isPresent();
        assertThat(sheet(leader).file().orElseThrow().head().officers())
                .extracting(Officer::badge)
                .containsExactly("330198001", "330198002");
        assertThat(leader.list().items())
                .as("the filed lead is told by its case")
                .hasSize(before + 1);
        assertThat(sheet(leader).steps())
                .extracting(ProcedureStep::standing)
                .startsWith(Standing.DONE, Standing.DONE, Standing.DONE, Standing.NOW)
                .endsWith(Standing.TO_COME);
        assertThat(sheet(leader).evidence())
                .extracting(EvidenceLine::use)
                .as("what watching found stays lead material")
                .containsExactly(EvidenceLine.Use.CLUE_ONLY);
    }

    @Test
    void aPersonWithoutTheStepIsToldWhoMustTakeIt() {
        assertThat(sheet(at("zhoumin")).work().offered()).isEmpty();
        assertThat(sheet(at("zhoumin")).work().awaited()).contains(Event.REGISTER_CLUE);
        assertThat(sheet(at("zhoumin")).work().mayAddEvidence()).isFalse();
        CasesViewModel reviewer = at("zhoumin");
        reviewer.choose(Event.REGISTER_CLUE);
        reviewer.submit();
        assertThat(front(at("liming"))).as("nothing was registered").isInstanceOf(Matter.Origin.class);
    }

    @Test
    void whatIsMissingIsSaidWithItsArticleAndNothingIsSaved() {
        verifying();
        CasesViewModel inspector = at("wangxl");
        inspector.submit();
        assertThat(inspector.messageProperty().get()).isEqualTo(new CaseMessage.Unreadable("day"));
        inspector.draft().orElseThrow().words("day").set("2026-11-20");
        inspector.submit();
        assertThat(blocked(inspector))
                .extracting(Obstacle::guard)
                .containsExactly(
                        Guard.PRIMA_FACIE_EVIDENCE,
                        Guard.PENALTY_DUE,
                        Guard.JURISDICTION,
                        Guard.LIMITATION,
                        Guard.REASON);
        assertThat(blocked(inspector)).allMatch(one -> one.source().contains("程序规定第19条"));
        assertThat(front(inspector).stage()).contains(Stage.CLUE_VERIFYING);
    }

    @Test
    void oneOfficerIsNotEnough() {
        registered();
        CasesViewModel head = at("zhaojg");
        name(head, "liming");
        head.submit();
        assertThat(blocked(head)).extracting(Obstacle::guard).containsOnly(Guard.TWO_OFFICERS);
        assertThat(head.draft().orElseThrow().officers())
                .as("what is ticked stays")
                .hasSize(1);
    }

    @Test
    void theLeaderProlongsOnceAndTheTermGrows() {
        verifying();
        CasesViewModel leader = at("chenlx");
        Term before = sheet(leader).terms().getFirst();
        leader.choose(Event.EXTEND_VERIFY);
        leader.draft().orElseThrow().words("reason").set("需要调取三家门店录像");
        leader.submit();
        Term after = sheet(leader).terms().getFirst();
        assertThat(before.whole()).isEqualTo(15);
        assertThat(after.whole()).isEqualTo(30);
        assertThat(after.due().raw()).isAfter(before.due().raw());
        leader.choose(Event.EXTEND_VERIFY);
        leader.draft().orElseThrow().words("reason").set("再延长");
        leader.submit();
        assertThat(blocked(leader)).extracting(Obstacle::guard).containsExactly(Guard.EXTEND_ONCE);
    }

    @Test
    void theDaysOfATestAreLeftOutOfTheTermOnceTheyAreProved() {
        verifying();
        bench.now = bench.now.plus(Duration.ofDays(7));
        CasesViewModel inspector = at("liming");
        Term before = sheet(inspector).terms().getFirst();
        assertThat(sheet(inspector).work().offered())
                .as("filing is the next step, stopping the clock another")
                .containsExactly(Event.APPLY_FILING, Event.STOP_CLOCK);
        assertThat(sheet(inspector).work().stops()).containsExactly("IDENTIFICATION", "TEST");
        inspector.choose(Event.STOP_CLOCK);
        ActDraft draft = inspector.draft().orElseThrow();
        assertThat(unreadable(inspector)).isEqualTo("stop");
        draft.stopProperty().set("TEST");
        assertThat(unreadable(inspector)).isEqualTo("from");
        draft.words("from").set("2026-11-23");
        draft.words("to").set("2026-11-22");
        assertThat(unreadable(inspector)).as("it ends before it begins").isEqualTo("to");
        draft.words("to").set("2026-11-25");
        inspector.submit();
        assertThat(blocked(inspector))
                .as("nothing proves it")
                .extracting(Obstacle::guard)
                .containsExactly(Guard.STOP_REASON);
        draft.words("document").set("澜市监检鉴委〔2026〕1号");
        draft.words("to").set("2027-11-25");
        inspector.submit();
        assertThat(blocked(inspector)).as("those days are not over").hasSize(1);
        draft.words("to").set("2026-11-25");
        inspector.submit();
        Term after = sheet(inspector).terms().getFirst();
        assertThat(after.due().raw()).isEqualTo(before.due().raw().plusDays(5));
        assertThat(front(inspector).stage()).contains(Stage.CLUE_VERIFYING);
        assertThat(at("chenlx").sheet().orElseThrow().work().offered()).doesNotContain(Event.STOP_CLOCK);
    }

    @Test
    void aLeadEndsUnfiledClosedOrTransferredAndStaysReadable() {
        pending();
        CasesViewModel leader = at("chenlx");
        leader.choose(Event.REJECT_FILING);
        leader.submit();
        assertThat(leader.messageProperty().get()).isEqualTo(new CaseMessage.Unreadable("ground"));
        leader.draft().orElseThrow().groundProperty().set(Lead.Ground.SLIGHT_AND_CORRECTED);
        leader.draft().orElseThrow().words("reason").set("当场改正");
        leader.submit();
        assertThat(front(leader).stage()).contains(Stage.NOT_FILED);
        assertThat(sheet(leader).steps().getLast().standing()).isEqualTo(Standing.ENDED);
        assertThat(sheet(leader).work().offered()).isEmpty();

        another("药房二");
        verifying();
        CasesViewModel closing = at("chenlx");
        closing.choose(Event.CLOSE_CLUE);
        closing.draft().orElseThrow().words("reason").set("当时在岗");
        closing.submit();
        assertThat(front(closing).stage()).contains(Stage.CLUE_CLOSED_NO_VIOLATION);

        another("药房三");
        verifying();
        CasesViewModel transferring = at("chenlx");
        transferring.choose(Event.TRANSFER_OUT);
        transferring.draft().orElseThrow().words("reason").set("属医保部门管辖");
        transferring.submit();
        assertThat(blocked(transferring)).extracting(Obstacle::guard).containsExactly(Guard.RECEIVER);
        transferring.draft().orElseThrow().words("receiver").set("澜溪县医疗保障局");
        transferring.submit();
        assertThat(front(transferring).stage()).contains(Stage.TRANSFERRED_ADMIN);
        assertThat(sheet(transferring).steps()).hasSize(2);
    }

    @Test
    void typedWordsStayWithTheirMatterWhileAnotherIsLookedAt() {
        verifying();
        another("药房二");
        verifying();
        CasesViewModel inspector = at("liming");
        inspector.draft().orElseThrow().words("cause").set("案由甲");
        inspector.move(1);
        assertThat(inspector.draft().orElseThrow().words("cause").get()).isEmpty();
        inspector.draft().orElseThrow().words("cause").set("案由乙");
        inspector.refresh();
        inspector.move(-1);
        assertThat(inspector.draft().orElseThrow().words("cause").get()).isEqualTo("案由甲");
        inspector.move(1);
        assertThat(inspector.draft().orElseThrow().words("cause").get()).isEqualTo("案由乙");
    }

    @Test
    void documentsAreListedAndOpenedAndBegunInTheirOwnWorkspace() {
        registered();
        CasesViewModel inspector = at("liming");
        String key = front(inspector).key();
        bench.document(key, true);
        bench.document(key, false);
        inspector.refresh();
        assertThat(sheet(inspector).documents())
                .extracting(line -> line.issued())
                .containsExactly(true, false);
        inspector.open(sheet(inspector).documents().getLast());
        inspector.write(inspector.kinds().getFirst());
        assertThat(bench.opened.asked)
                .containsExactly(
                        "open " + sheet(inspector).documents().getLast().id().value(),
                        "new " + inspector.kinds().getFirst().number() + " " + key);
        CasesViewModel leader = at("chenlx");
        leader.write(leader.kinds().getFirst());
        assertThat(bench.opened.asked).as("the leader may not write").hasSize(2);
    }

    @Test
    void theListGoesOnByPages() {
        for (int i = 0; i < 51; i++) {
            bench.desks().leads().register(bench.person("liming"), bench.origins.getFirst());
            another("药房" + i);
        }
        CasesViewModel inspector = at("liming");
        int first = inspector.list().items().size();
        assertThat(inspector.list().moreProperty().get()).isTrue();
        String front = front(inspector).key();
        inspector.more();
        assertThat(inspector.list().items().size()).isGreaterThan(first);
        assertThat(inspector.list().items()).extracting(Matter::key).doesNotHaveDuplicates();
        assertThat(inspector.list().moreProperty().get()).isFalse();
        assertThat(front(inspector).key()).as("what is in front stays there").isEqualTo(front);
        CasesViewModel head = at("zhaojg");
        assertThat(head.waitingProperty().get())
                .as("those behind the page are counted")
                .isEqualTo((int) all("zhaojg").stream().filter(Matter::mine).count())
                .isGreaterThan(50);
    }

    @Test
    void aRefusedActionIsAFaultWithItsCode() {
        var message = new CaseMessage.Fault("REFUSED", true);
        CasePorts reviewer = bench.ports("zhoumin");
        var asInspector = new CasePorts(
                bench.ports("liming").matters(),
                bench.ports("liming").sheets(),
                reviewer.desk(),
                reviewer.intake(),
                bench.opened,
                List.of(),
                bench.shelf("liming"),
                bench.ports("liming").goods());
        var tasks = new org.xunyao.ui.task.Tasks(Runnable::run, Runnable::run, bench);
        var model = new CasesViewModel(asInspector, tasks, bench);
        model.refresh();
        model.submit();
        assertThat(model.messageProperty().get()).isEqualTo(message);
    }

    private CasesViewModel at(String login) {
        CasesViewModel model = bench.model(login);
        model.refresh();
        return model;
    }

    private static List<Matter> all(String login) {
        CasesViewModel model = bench.model(login);
        model.refresh();
        while (model.list().moreProperty().get()) {
            model.more();
        }
        return model.list().items();
    }

    private void another(String shop) {
        bench.now = bench.now.plusSeconds(1);
        bench.source(bench.pharmacy(shop), "处方药柜台无人在岗", FRIDAY);
    }

    private void registered() {
        at("liming").submit();
    }

    private void verifying() {
        registered();
        CasesViewModel head = at("zhaojg");
        name(head, "liming", "wangxl");
        head.submit();
    }

    private void pending() {
        verifying();
        CasesViewModel inspector = at("liming");
        fill(inspector);
        inspector.submit();
    }

    private static void fill(CasesViewModel inspector) {
        ActDraft draft = inspector.draft().orElseThrow();
        draft.words("cause").set("涉嫌未按规定凭处方销售处方药");
        draft.words("findings").set("经核查，药师不在岗期间销售处方药 4 笔。");
        draft.words("day").set("2026-11-20");
        draft.conditions().addAll(Content.allConditions());
        assertThat(draft.conditions()).hasSize(Condition.values().length);
    }

    private void name(CasesViewModel model, String... logins) {
        for (String login : logins) {
            Person person = bench.person(login).person();
            model.draft().orElseThrow().officers().add(person.id());
        }
    }

    private static Matter front(CasesViewModel model) {
        return model.sheet().orElseThrow().matter();
    }

    private static MatterSheet sheet(CasesViewModel model) {
        return model.sheet().orElseThrow();
    }

    private static String unreadable(CasesViewModel model) {
        model.submit();
        assertThat(model.messageProperty().get()).isInstanceOf(CaseMessage.Unreadable.class);
        return ((CaseMessage.Unreadable) model.messageProperty().get()).field();
    }

    private static List<Obstacle> blocked(CasesViewModel model) {
        assertThat(model.messageProperty().get()).isInstanceOf(CaseMessage.Blocked.class);
        return ((CaseMessage.Blocked) model.messageProperty().get()).obstacles();
    }
}
