package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.casework.County.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Crime;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.PenaltyLine.Kind;
import org.xunyao.casework.course.Review;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;

final class CourseTest {
    private static final List<String> TO_PAYMENT = List.of(
            "finishInvestigation@2026-02-10",
            "submitReview@2026-02-11",
            "reviewPass@2026-02-12",
            "approveNotice@2026-02-13",
            "serveNotice@2026-02-13",
            "toDecision@2026-02-28",
            "decide@2026-03-02",
            "serve@2026-03-03",
            "pay@2026-03-04",
            "close@2026-03-10",
            "archive@2026-03-11");

    private final County county = new County();
    private final CaseId id = county.filed().head().id();
    private final CaseSteps steps = new CaseSteps(county, id);

    @Test
    void theStagesOfTheJournalAreThoseThatTheTableLeadsThrough() {
        TO_PAYMENT.forEach(steps::take);
        Stage stage = Stage.INVESTIGATING;
        for (Entry entry : course().entries()) {
            Stage from = stage;
            assertThat(Tables.transitions())
                    .as("%s %s %s", from, entry.act().event(), entry.to())
                    .anyMatch(row -> row.from().equals(Optional.of(from))
                            && row.event() == entry.act().event()
                            && row.to() == entry.to());
            stage = entry.to();
        }
        assertThat(stage).isEqualTo(Stage.ARCHIVED);
        assertThat(county.now(id).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(course().entries()).hasSameSizeAs(TO_PAYMENT);
    }

    @Test
    void aDayThatIsPutRightKeepsTheOldOneReadable() {
        to("serveNotice@2026-02-13");
        assertThat(correct(5, "2026-02-14", "回证上是次日")).isInstanceOf(Step.Done.class);

        assertThat(course().newest(Event.SERVE_NOTICE).map(Entry::day)).contains(LocalDate.of(2026, 2, 14));
        assertThat(course().entries().get(4).day()).isEqualTo("2026-02-13");
        assertThat(course().correctionsOf(5)).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(6);
            assertThat(line.correction()).contains(new Entry.Correction(5, "回证上是次日"));
            assertThat(line.by()).isEqualTo(county.wang.id());
        });
        assertThat(course().steps()).hasSize(5);
        assertThat(course().newest(Notice.ServeNotice.class)).isPresent();
        assertThat(county.now(id).stage()).isEqualTo(Stage.NOTICE_SERVED);
    }

    @Test
    void theTermRunsFromTheDayThatWasPutRight() {
        to("serveNotice@2026-02-13");
        correct(5, "2026-02-14", "回证上是次日");
        assertThat(guards(steps.take("toDecision@2026-02-28"))).containsExactly(Guard.ANSWER_TERM_OVER);
        assertThat(steps.take("toDecision@2026-03-03")).isInstanceOf(Step.Done.class);
    }

    @Test
    void theNewestOfSeveralCorrectionsCounts() {
        to("serveNotice@2026-02-13");
        correct(5, "2026-02-14", "一");
        correct(5, "2026-02-13", "二");
        assertThat(course().newest(Event.SERVE_NOTICE).map(Entry::day)).contains(LocalDate.of(2026, 2, 13));
        assertThat(course().correctionsOf(5)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2026-02-12, 理由, CORRECTABLE",
        "9, 2026-02-12, 理由, CORRECTABLE",
        "0, 2026-02-12, 理由, CORRECTABLE",
        "3, 2026-02-14, 理由, DAY_IN_ORDER",
        "3, 2026-02-10, 理由, DAY_IN_ORDER",
        "1, 2026-01-30, 理由, DAY_IN_ORDER",
        "5, 2026-03-05, 理由, DAY_NOT_FUTURE",
        "3, 2026-02-13, '', REASON",
    })
    void aCorrectionNeedsAStepAnotherDayInOrderAndAReason(int number, String day, String reason, Guard guard) {
        to("serveNotice@2026-02-13");
        assertThat(guards(correct(number, day, reason))).containsExactly(guard);
        assertThat(course().entries()).hasSize(5);
    }

    @Test
    void aCorrectionIsNoStepToCorrectAndAnArchivedFileStays() {
        to("serveNotice@2026-02-13");
        correct(5, "2026-02-14", "一");
        assertThat(guards(correct(6, "2026-02-13", "二"))).containsExactly(Guard.CORRECTABLE);
        Stream.of("toDecision@2026-03-03", "decide@2026-03-04", "serve@2026-03-05", "pay@2026-03-06")
                .forEach(steps::take);
        Stream.of("close@2026-03-10", "archive@2026-03-11").forEach(steps::take);
        assertThat(guards(correct(1, "2026-02-09", "三"))).containsExactly(Guard.ORDER);
    }

    @Test
    void aJournalHasNoGapsAndNoCorrectionOfACorrection() {
        var first = line(1, Optional.empty());
        assertThatThrownBy(() -> new Course(List.of(line(2, Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class);
        var second = line(2, Optional.of(new Entry.Correction(1, "一")));
        assertThatThrownBy(() -> new Course(List.of(first, second, line(3, Optional.of(new Entry.Correction(2, "二"))))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> line(1, Optional.of(new Entry.Correction(1, "一"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CaseFile.OnCourse(county.now(id).head(), Course.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCaseThatIsNotThereIsAFault() {
        var nowhere = new CaseId(new UUID(9, 9));
        assertThatThrownBy(() -> new CaseSteps(county, nowhere).take("suspend@2026-02-10"))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("CASE-MISSING");
    }

    @Test
    void nothingIsDecidedOnALineThatCannotBeRead() {
        var lost = new Entry(
                1,
                new UnreadableAct(Event.DECIDE, "later version"),
                LocalDate.of(2026, 2, 3),
                Stage.EXECUTING,
                county.leader.id(),
                Instant.EPOCH,
                Optional.empty());
        county.store(new CaseFile.OnCourse(county.now(id).head(), new Course(List.of(lost))));
        assertThatThrownBy(() -> steps.take("fulfil@2026-02-10"))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("CASE-UNREADABLE");
        assertThat(course().entries()).containsExactly(lost);
    }

    @Test
    void theTermOfClosingRunsFromTheLastTimeThatTheCaseCameThere() {
        Stream.of(
                        "crimeAssess@2026-02-10",
                        "approveTransfer@2026-02-12",
                        "policeRefuse@2026-02-26",
                        "crimeAssess@2026-03-10",
                        "approveTransfer@2026-03-12")
                .forEach(steps::take);
        assertThat(steps.take("close!otherwise@2026-03-20")).isInstanceOf(Step.Done.class);
    }

    @Test
    void whoReviewedNeitherApprovesTheNoticeNorDecides() {
        to("submitReview@2026-02-11");
        var both = new Person(county.reviewer.id(), "p7", "审核", "", "", Set.of(County.BUREAU_LEADER));
        steps.take("reviewPass@2026-02-12");
        county.today("2026-02-13");
        var notice = new Notice.ApproveNotice(fine(500), true, true);
        var step = county.handling.notice().approve(ticket(both), id, LocalDate.of(2026, 2, 13), notice);
        assertThat(guards(step)).containsExactly(Guard.MAKER_IS_NOT_APPROVER);
    }

    @Test
    void whoAgreedInAnEarlierReviewAlsoReviewedTheCase() {
        Entry first = reviewed(1, county.reviewer.id(), new Review.ReviewPass("同意"), Optional.empty());
        Entry second = reviewed(2, county.lawyer.id(), new Review.LegalPass("同意"), Optional.empty());
        Entry righted = reviewed(
                3, county.wang.id(), new Review.ReviewPass("同意"), Optional.of(new Entry.Correction(1, "日期写错")));
        var journal = new Course(List.of(first, second, righted));
        assertThat(journal.reviewedBy(county.reviewer.id())).isTrue();
        assertThat(journal.reviewedBy(county.lawyer.id())).isTrue();
        assertThat(journal.reviewedBy(county.wang.id()))
                .as("who put a day right")
                .isFalse();
    }

    @Test
    void whoAssessedTheCrimeNeitherApprovesNorDeclinesTheTransfer() {
        county.today("2026-02-10");
        var team = County.ids(county.wang, county.li, county.leader);
        var assessed = county.handling
                .crime()
                .assess(
                        ticket(county.wang),
                        id,
                        LocalDate.of(2026, 2, 10),
                        new Crime.CrimeAssess(team, "核〔2026〕1号", "涉嫌销售假药"));
        assertThat(assessed).isInstanceOf(Step.Done.class);
        assertThat(guards(steps.take("approveTransfer@2026-02-12"))).containsExactly(Guard.MAKER_IS_NOT_APPROVER);
        assertThat(guards(steps.take("declineTransfer@2026-02-12"))).containsExactly(Guard.MAKER_IS_NOT_APPROVER);
    }

    @ParameterizedTest
    @CsvSource({
        "NATURAL_PERSON, 9999, false",
        "NATURAL_PERSON, 10000, true",
        "INDIVIDUAL_BUSINESS, 10000, true",
        "ORGANIZATION, 99999, false",
        "ORGANIZATION, 100000, true",
    })
    void aHearingIsDueFromTheSumOfTheParty(PartyClass party, long yuan, boolean due) {
        LocalDate day = LocalDate.of(2026, 2, 13);
        assertThat(Tables.hearings().asks(party, fine(yuan), day)).isEqualTo(due);
        assertThat(Tables.hearings().asks(party, fine(yuan), LocalDate.of(2021, 7, 14)))
                .isFalse();
    }

    @Test
    void aPenaltyIsHeavierByAKindOrByASum() {
        var told = fine(500);
        var warned = new Penalty(List.of(new PenaltyLine(Kind.WARNING, Money.NONE, "警告")));
        var twice = new Penalty(List.of(
                new PenaltyLine(Kind.FINE, Money.yuan(300), "罚款"), new PenaltyLine(Kind.FINE, Money.yuan(201), "罚款")));
        assertThat(fine(500).isHeavierThan(told)).isFalse();
        assertThat(fine(499).isHeavierThan(told)).isFalse();
        assertThat(twice.isHeavierThan(told)).isTrue();
        assertThat(warned.isHeavierThan(told)).isTrue();
        assertThat(Penalty.NONE.isHeavierThan(told)).isFalse();
        assertThat(twice.payable()).isEqualTo(Money.yuan(501));
    }

    @Test
    void moreLinesOfAKindWithoutASumAreHeavier() {
        var licence = new PenaltyLine(Kind.REVOKE_LICENCE, Money.NONE, "吊销药品经营许可证");
        var other = new PenaltyLine(Kind.REVOKE_LICENCE, Money.NONE, "吊销医疗器械经营许可证");
        assertThat(new Penalty(List.of(licence, other)).isHeavierThan(new Penalty(List.of(licence))))
                .isTrue();
        assertThat(new Penalty(List.of(licence)).isHeavierThan(new Penalty(List.of(licence, other))))
                .isFalse();
        var parted = new Penalty(List.of(
                new PenaltyLine(Kind.FINE, Money.yuan(300), "罚款"), new PenaltyLine(Kind.FINE, Money.yuan(200), "罚款")));
        assertThat(parted.isHeavierThan(fine(500))).isFalse();
    }

    @Test
    void everyEventAfterFilingHasItsActAndEveryStepIsInTheAudit() {
        TO_PAYMENT.forEach(steps::take);
        assertThat(county.outcomes()).contains("case.decide done", "case.archive done");
        assertThat(course().newest(Decision.Decide.class).orElseThrow().number())
                .isNotBlank();
        assertThat(course().newest(Inquiry.Suspend.class)).isEmpty();
    }

    private void to(String last) {
        for (String step : TO_PAYMENT) {
            assertThat(steps.take(step)).isInstanceOf(Step.Done.class);
            if (step.equals(last)) {
                return;
            }
        }
    }

    private Step<CaseFile> correct(int number, String day, String reason) {
        county.today("2026-03-03");
        return county.handling.ending().correct(ticket(county.wang), id, number, LocalDate.parse(day), reason);
    }

    private Course course() {
        return county.now(id).course();
    }

    private static List<Condition> guards(Step<CaseFile> step) {
        return ((Step.Blocked<CaseFile>) step)
                .obstacles().stream().map(Obstacle::guard).toList();
    }

    private static Penalty fine(long yuan) {
        return new Penalty(List.of(new PenaltyLine(Kind.FINE, Money.yuan(yuan), "罚款")));
    }

    private static Entry reviewed(int number, PersonId by, Review act, Optional<Entry.Correction> correction) {
        return new Entry(number, act, LocalDate.of(2026, 2, 3), Stage.NOTICE_APPROVAL, by, Instant.EPOCH, correction);
    }

    private static Entry line(int number, Optional<Entry.Correction> correction) {
        return new Entry(
                number,
                new Inquiry.Resume("理由"),
                LocalDate.of(2026, 2, 3),
                Stage.INVESTIGATING,
                new PersonId(new UUID(0, 1)),
                Instant.EPOCH,
                correction);
    }
}
