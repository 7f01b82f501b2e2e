package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cases.course.StepForms;
import org.xunyao.app.cases.matter.CourseSheet;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.matter.ProcedureStep;
import org.xunyao.app.cases.matter.ProcedureStep.Kind;
import org.xunyao.app.cases.matter.ProcedureStep.Standing;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.app.cases.matter.Withheld;
import org.xunyao.casework.FilingApplication.Content;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Money;

/// Cases led from filing to the archive by the people whose steps they are, over the real desks and the real
/// database.
final class CaseCourseTest {
    private static final LocalDate FILED = LocalDate.of(2026, 11, 20);
    private static final String SECTIONS =
            "PARTY SOURCE_AND_COURSE FACTS_AND_EVIDENCE NATURE OPINION_AND_BASIS DISCRETION";

    @TempDir
    static Path folder;

    private static CaseBench bench;

    private String key = "";

    @BeforeAll
    static void open() {
        bench = new CaseBench(folder.resolve("data"));
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void file() {
        bench.begin(FILED);
        key = filed(bench, "康民大药房（滨河店）");
    }

    @Test
    void anAbsentPharmacistCorrectedInTimeIsNotPunishedAndTheFileIsArchived() {
        finish("NO_PENALTY_MINOR", "");
        take("liming", Event.SUBMIT_REVIEW, Map.of("kind", "CASE"));
        take("shenyu", Event.REVIEW_PASS, Map.of("opinion", "同意"));
        take("chenlx", Event.DECIDE, Map.of("outcome", "NO_PENALTY_MINOR", "number", "澜市监不罚〔2026〕1 号"));
        take("liming", Event.SERVE, Map.of("service", "IN_PERSON", "receipt", "澜回〔2026〕2 号", "publicityTold", "yes"));
        assertThat(at("chenlx").sheet().orElseThrow().course().orElseThrow().money())
                .as("nothing is imposed")
                .isEmpty();
        take("chenlx", Event.CLOSE, Map.of("closing", "DECIDED_OTHERWISE", "summary", "首违不罚"));
        take("dangan", Event.ARCHIVE, Map.of("pagesInOrder", "yes", "manifest", "ab".repeat(32), "shelf", "2026-3-12"));
        MatterSheet sheet = at("liming").sheet().orElseThrow();
        assertThat(sheet.matter().stage()).contains(Stage.ARCHIVED);
        assertThat(sheet.steps())
                .as("what it went past is not drawn")
                .extracting(ProcedureStep::kind)
                .doesNotContain(Kind.EXECUTION, Kind.DEFENCE, Kind.NOTICE)
                .endsWith(Kind.CLOSING, Kind.ARCHIVE);
        assertThat(sheet.steps()).extracting(ProcedureStep::standing).containsOnly(Standing.DONE);
        assertThat(sheet.terms().getFirst().standing()).isEqualTo(Term.Standing.MET);
        assertThat(sheet.work().offered()).isEmpty();
        assertThat(sheet.approvals()).extracting(MatterSheet.Approval::event).contains(Event.DECIDE, Event.CLOSE);
        assertThat(sheet.approvals()).allMatch(one -> one.at().isPresent());
    }

    @Test
    void noticeDefenceDecisionAndPaymentInPartsAreLedToTheEnd() {
        finish("PENALTY", "");
        take("liming", Event.SUBMIT_REVIEW, Map.of("kind", "CASE"));
        take("shenyu", Event.REVIEW_PASS, Map.of("opinion", "同意"));
        take(
                "chenlx",
                Event.APPROVE_NOTICE,
                Map.of("penalty", "WARNING\t\t警告\nFINE\t8,000\t罚款八千元", "defenceOffered", "yes"));
        take("liming", Event.SERVE_NOTICE, Map.of("service", "BY_POST", "receipt", "EMS 1"));
        take("liming", Event.DEFEND, Map.of("content", "已经聘请药师，请求从轻"));
        take("liming", Event.TO_DECISION, Map.of("waiver", "放弃听证声明", "defenceOpinion", "部分采纳"));
        CasesViewModel leader = at("chenlx");
        fill(leader, Event.DECIDE, Map.of("outcome", "PENALTY", "penalty", "FINE\t9000\t", "number", "澜市监处罚〔2026〕2 号"));
        leader.submit();
        assertThat(blocked(leader)).extracting(Obstacle::guard).contains(Guard.NOT_HEAVIER);
        take(
                "chenlx",
                Event.DECIDE,
                Map.of("outcome", "PENALTY", "number", "处罚 2 号", "penalty", "WARNING\t\t警告\nFINE\t6000\t罚款六千元"));
        take("liming", Event.SERVE, Map.of("service", "IN_PERSON", "receipt", "回 3", "publicityTold", "yes"));
        take(
                "chenlx",
                Event.APPROVE_INSTALMENT,
                Map.of("application", "申请 1", "parts", "2026-12-10\t2000\n2027-01-10\t4000"));
        take("liming", Event.PAY, Map.of("amount", "２，０００元", "voucher", "票 1"));
        CourseSheet.Owing money = money();
        assertThat(money.imposed()).isEqualTo(Money.yuan(6000));
        assertThat(money.owed()).isEqualTo(Money.yuan(4000));
        assertThat(money.parts()).extracting(CourseSheet.Part::met).containsExactly(true, false);
        take("liming", Event.PAY, Map.of("amount", "4000.00", "voucher", "票 2"));
        assertThat(money().owed()).isEqualTo(Money.NONE);
        assertThat(at("liming").sheet().orElseThrow().matter().stage()).contains(Stage.EXECUTED);
    }

    @Test
    void theOfficersAreToldBeforehandWhoMustTakeWhatTheyMayNot() {
        assertThat(at("liming").sheet().orElseThrow().work().offered().getFirst())
                .isEqualTo(Event.FINISH_INVESTIGATION);
        assertThat(at("liming").sheet().orElseThrow().work().withheld())
                .contains(new Withheld(Event.SUSPEND, List.of("BUREAU_LEADER"), false));
        assertThat(at("xuxin").sheet().orElseThrow().work().offered())
                .as("an inspector of another case")
                .isEmpty();
        finish("PENALTY", "COMPLEX");
        take("liming", Event.SUBMIT_REVIEW, Map.of("kind", "LEGAL"));
        assertThat(at("shenyu").current().orElseThrow().mine())
                .as("it was submitted to legal review")
                .isFalse();
        assertThat(at("zhoumin").current().orElseThrow().mine()).isTrue();
    }

    @Test
    void theTermGrowsByWhatProlongsItAndByASuspension() {
        Term before = at("liming").sheet().orElseThrow().terms().getFirst();
        take("chenlx", Event.EXTEND_CASE, Map.of("reason", "案情复杂"));
        Term prolonged = at("liming").sheet().orElseThrow().terms().getFirst();
        assertThat(prolonged.whole()).isEqualTo(before.whole() + 30);
        assertThat(prolonged.due().raw()).isEqualTo(before.due().raw().plusDays(30));
        take("chenlx", Event.SUSPEND, Map.of("reason", "PARTY_MISSING", "explanation", "负责人失联"));
        bench.now = bench.now.plus(java.time.Duration.ofDays(10));
        take("chenlx", Event.RESUME, Map.of("explanation", "已找到"));
        assertThat(at("liming").sheet().orElseThrow().terms().getFirst().due().raw())
                .isAfter(prolonged.due().raw());
    }

    @Test
    void whatIsMissingIsSaidWithItsArticleUnderItsFieldAndWhatWasTypedStays() {
        CasesViewModel inspector = at("liming");
        inspector.choose(Event.FINISH_INVESTIGATION);
        inspector.submit();
        assertThat(inspector.messageProperty().get()).isEqualTo(new CaseMessage.Unreadable("on"));
        fill(
                inspector,
                Event.FINISH_INVESTIGATION,
                Map.of(
                        "on",
                        "2026-11-30",
                        "sections",
                        "PARTY",
                        "evidenceItems",
                        "0",
                        "party",
                        "ORGANIZATION",
                        "proposal",
                        "PENALTY"));
        inspector.submit();
        assertThat(blocked(inspector))
                .extracting(Obstacle::guard)
                .contains(Guard.DAY_NOT_FUTURE, Guard.REPORT_WHOLE, Guard.EVIDENCE_LISTED);
        assertThat(blocked(inspector)).allMatch(one -> !one.source().isBlank());
        inspector.refresh();
        assertThat(inspector.draft().orElseThrow().words("on").get()).isEqualTo("2026-11-30");
        inspector.move(1);
        inspector.show(key);
        inspector.choose(Event.FINISH_INVESTIGATION);
        assertThat(inspector.draft().orElseThrow().words("evidenceItems").get()).isEqualTo("0");
    }

    @Test
    void aMistypedDayIsPutRightAndTheOldOneStaysToBeRead() {
        bench.today(FILED.plusDays(6));
        finish("PENALTY", "");
        CasesViewModel inspector = at("liming");
        CourseSheet.Line line =
                inspector.sheet().orElseThrow().course().orElseThrow().lines().getFirst();
        inspector.correct(line);
        assertThat(inspector.eventProperty().get()).contains(Event.CORRECT_ENTRY);
        inspector.refresh();
        assertThat(inspector.eventProperty().get())
                .as("a look in the background leaves the form open")
                .contains(Event.CORRECT_ENTRY);
        inspector.submit();
        assertThat(inspector.messageProperty().get()).isEqualTo(new CaseMessage.Unreadable("on"));
        inspector.draft().orElseThrow().words("on").set("2026-11-24");
        inspector.submit();
        assertThat(blocked(inspector)).extracting(Obstacle::guard).contains(Guard.REASON);
        inspector.draft().orElseThrow().words("reason").set("报告落款是 24 日");
        inspector.submit();
        CourseSheet.Line now = at("chenlx")
                .sheet()
                .orElseThrow()
                .course()
                .orElseThrow()
                .lines()
                .getFirst();
        assertThat(now.day()).isEqualTo("2026-11-24");
        assertThat(now.olds()).extracting(CourseSheet.Old::day).containsExactly(FILED.plusDays(6));
        assertThat(now.olds().getFirst().reason()).isEqualTo("报告落款是 24 日");
        assertThat(at("chenlx").sheet().orElseThrow().course().orElseThrow().mayCorrect())
                .isFalse();
    }

    @Test
    void whoeverIsSecondSeesTheOthersStepFirstThoughHisOwnStillFits() {
        finish("PENALTY", "");
        CasesViewModel first = at("liming");
        CasesViewModel second = at("wangxl");
        fill(first, Event.SUBMIT_REVIEW, Map.of("kind", "CASE"));
        fill(second, Event.SUBMIT_REVIEW, Map.of("kind", "CASE"));
        first.submit();
        assertThat(first.messageProperty().get()).isInstanceOf(CaseMessage.Done.class);
        second.submit();
        assertThat(second.messageProperty().get()).isInstanceOf(CaseMessage.Overtaken.class);
        second.goOn();
        assertThat(second.sheet().orElseThrow().course().orElseThrow().lines()).hasSize(2);
        assertThat(second.eventProperty().get()).contains(Event.SUBMIT_REVIEW);
        assertThat(second.draft().orElseThrow().words("kind").get())
                .as("what was typed is not lost")
                .isEqualTo("CASE");
    }

    @Test
    void anAmountOrDayBeyondReckoningIsNotRead() {
        finish("PENALTY", "");
        CasesViewModel inspector = at("liming");
        for (String day : List.of("+12026-11-24", "2026-02-30", "0")) {
            fill(inspector, Event.SUBMIT_REVIEW, Map.of("kind", "CASE", "on", day));
            inspector.submit();
            assertThat(inspector.messageProperty().get()).as(day).isEqualTo(new CaseMessage.Unreadable("on"));
        }
        for (String lines : List.of("FINE\t99999999999\t罚", "FINE\t-1\t罚", "WARNING\t\t警\n".repeat(51))) {
            assertThat(StepForms.penalty(field -> field.equals("penalty") ? lines : ""))
                    .as(lines)
                    .isEmpty();
        }
        assertThat(StepForms.penalty(field -> field.equals("penalty") ? "FINE\t9999999999.99\t罚\n".repeat(50) : "")
                        .map(Penalty::payable))
                .contains(new Money(49_999_999_999_950L));
    }

    private CourseSheet.Owing money() {
        return at("liming").sheet().orElseThrow().course().orElseThrow().money().orElseThrow();
    }

    private void finish(String proposal, String grounds) {
        take(
                "liming",
                Event.FINISH_INVESTIGATION,
                Map.of(
                        "sections",
                        SECTIONS,
                        "evidenceItems",
                        "3",
                        "party",
                        "ORGANIZATION",
                        "proposal",
                        proposal,
                        "legalGrounds",
                        grounds));
    }

    private void take(String login, Event event, Map<String, String> typed) {
        bench.now = bench.now.plusSeconds(60);
        CasesViewModel model = at(login);
        assertThat(model.current().orElseThrow().mine()
                        || event == Event.DEFEND
                        || event == Event.EXTEND_CASE
                        || event == Event.SUSPEND
                        || event == Event.APPROVE_INSTALMENT)
                .as("it waits for %s: %s", login, event)
                .isTrue();
        fill(model, event, typed);
        model.submit();
        assertThat(model.messageProperty().get()).as("%s by %s", event, login).isInstanceOf(CaseMessage.Done.class);
    }

    private static void fill(CasesViewModel model, Event event, Map<String, String> typed) {
        model.choose(event);
        assertThat(model.eventProperty().get()).contains(event);
        ActDraft draft = model.draft().orElseThrow();
        draft.words("on").set(bench.today().toString());
        typed.forEach((field, words) -> draft.words(field).set(words));
    }

    private CasesViewModel at(String login) {
        CasesViewModel model = bench.model(login);
        model.show(key);
        assertThat(model.current().map(Matter::key)).contains(key);
        return model;
    }

    private static List<Obstacle> blocked(CasesViewModel model) {
        assertThat(model.messageProperty().get()).isInstanceOf(CaseMessage.Blocked.class);
        return ((CaseMessage.Blocked) model.messageProperty().get()).obstacles();
    }

    /// A source that four people led to a case.
    static String filed(CaseBench bench, String shop) {
        bench.source(bench.pharmacy(shop), "处方药柜台 10:09 至 10:40 无人在岗", bench.today());
        String lead = step(bench, "liming", bench.origins.getFirst().reference(), model -> {});
        step(bench, "zhaojg", lead, model -> named(bench, model));
        step(bench, "liming", lead, model -> {
            ActDraft draft = model.draft().orElseThrow();
            draft.words("cause").set("涉嫌执业药师不在岗销售处方药");
            draft.words("findings").set("经核查，药师不在岗期间销售处方药 4 笔。");
            draft.words("day").set(bench.today().toString());
            draft.conditions().addAll(Content.allConditions());
        });
        return step(bench, "chenlx", lead, model -> {
            named(bench, model);
            model.draft().orElseThrow().noConflictProperty().set(true);
        });
    }

    private static String step(
            CaseBench bench, String login, String key, java.util.function.Consumer<CasesViewModel> fill) {
        CasesViewModel model = bench.model(login);
        model.show(key);
        fill.accept(model);
        model.submit();
        assertThat(model.messageProperty().get()).isInstanceOf(CaseMessage.Done.class);
        return model.current().orElseThrow().key();
    }

    private static void named(CaseBench bench, CasesViewModel model) {
        for (String login : List.of("liming", "wangxl")) {
            model.draft()
                    .orElseThrow()
                    .officers()
                    .add(bench.person(login).person().id());
        }
    }
}
