package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.casework.County.ids;
import static org.xunyao.casework.County.origin;
import static org.xunyao.casework.County.ticket;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.FilingApplication.Content;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.ClockStop;

final class LeadDeskTest {
    private final County county = new County();
    private final LeadDesk desk = county.desk;

    @Test
    void aLeadGoesFromAnOriginToACaseAndEveryStepIsInTheAudit() {
        LeadId id = pending();
        var file = done(desk.approveFiling(ticket(county.leader), id, ids(county.wang, county.li), true));

        assertThat(file.head().number().text()).isEqualTo("2026-0001");
        assertThat(file.head().officers()).extracting(Officer::badge).containsExactly("执1", "执2");
        assertThat(file.head().filedAt()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(county.caseDesk.find(ticket(county.wang), file.head().id())).contains(file);
        assertThat(desk.find(ticket(county.wang), id).orElseThrow())
                .isInstanceOfSatisfying(
                        Lead.Filed.class,
                        lead -> assertThat(lead.caseFile())
                                .isEqualTo(file.head().id()));
        assertThat(county.outcomes())
                .containsExactly(
                        "lead.register done", "lead.verify done", "lead.apply-filing done", "lead.approve-filing done");
        assertThat(county.rulebook.decisionDue(file.head()).raw()).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(county.rulebook.decisionDue(file.head()).rolled()).isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void theClueKeepsWhatTheOriginSaid() {
        LeadId id = registered("alarm:7", "2026-01-30");
        Clue clue = desk.find(ticket(county.wang), id).orElseThrow().clue();
        assertThat(clue.reference()).isEqualTo("alarm:7");
        assertThat(clue.foundAt()).isEqualTo(LocalDate.of(2026, 1, 30));
        assertThat(clue.number().text()).isEqualTo("2026-0001");
        assertThat(clue.evidence()).hasSize(1);
        assertThat(clue.registrar()).isEqualTo(county.wang.id());
    }

    @Test
    void onlySourcesWithoutALeadWaitToBeRegistered() {
        registered("alarm:7", "2026-01-30");
        var taken = origin("alarm:7", "2026-01-30");
        var free = origin("alarm:8", "2026-01-30");
        assertThat(desk.unregistered(ticket(county.wang), List.of(taken, free))).containsExactly(free);
        assertThatThrownBy(() -> desk.unregistered(ticket(county.head), List.of(free)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theStaffIsReadByThoseWhoReadLeads() {
        var staff = new StaffDesk(county.office, county);
        assertThat(staff.people(ticket(county.wang)))
                .contains(county.li, county.leader)
                .hasSize(11);
        assertThatThrownBy(() -> staff.people(ticket(county.head))).isInstanceOf(RefusedException.class);
    }

    @Test
    void theRulesOfTheTermsAreThoseOfTheTable() {
        LeadId id = registered("alarm:7", "2026-01-30");
        Clue clue = desk.find(ticket(county.wang), id).orElseThrow().clue();
        assertThat(county.rulebook.verificationRule(clue).count()).isEqualTo(15);
        assertThat(county.rulebook.decisionRule(LocalDate.of(2026, 2, 2)).source())
                .contains("第64条");
    }

    @Test
    void oneSourceBecomesOneLead() {
        registered("alarm:7", "2026-01-30");
        int rows = county.auditRows();
        var again = desk.register(ticket(county.li), origin("alarm:7", "2026-01-30"));
        assertThat(guards(again)).containsExactly(Guard.NOT_REGISTERED_YET);
        assertThat(county.leadCount()).isEqualTo(1);
        assertThat(county.auditRows()).isEqualTo(rows);
    }

    @Test
    void aClueOfTomorrowIsBlocked() {
        assertThat(guards(desk.register(ticket(county.wang), origin("x", "2026-02-03"))))
                .containsExactly(Guard.CLUE_DATE);
    }

    @Test
    void verificationNeedsTwoOfficersWithCertificates() {
        LeadId id = registered("x", "2026-01-30");
        var alone = obstacles(desk.startVerify(ticket(county.head), id, ids(county.wang)));
        assertThat(alone).first().satisfies(obstacle -> {
            assertThat(obstacle.guard()).isEqualTo(Guard.TWO_OFFICERS);
            assertThat(obstacle.source()).contains("第42条");
            assertThat(obstacle.messageKey()).isEqualTo("guard.two-officers");
        });
        for (Set<PersonId> people : List.of(
                Set.<PersonId>of(),
                ids(county.wang, county.clerk),
                ids(county.wang, county.li, county.clerk),
                ids(county.wang, county.head),
                ids(county.wang, county.li, county.head))) {
            assertThat(guards(desk.startVerify(ticket(county.head), id, people)))
                    .contains(Guard.TWO_OFFICERS);
        }
        assertThat(desk.find(ticket(county.wang), id).orElseThrow()).isInstanceOf(Lead.ClueRegistered.class);
        done(desk.startVerify(ticket(county.head), id, ids(county.wang, county.li)));
    }

    @Test
    void filingNeedsTwoDesignatedOfficersAndNoConflict() {
        LeadId id = pending();
        var step = desk.approveFiling(ticket(county.leader), id, ids(county.wang), false);
        assertThat(guards(step)).containsExactly(Guard.TWO_OFFICERS, Guard.NO_CONFLICT_OF_INTEREST);
        assertThat(county.caseCount()).isZero();
    }

    @Test
    void whoAppliedNeitherApprovesNorRejects() {
        LeadId id = verifying();
        done(desk.applyFiling(ticket(county.officerAndLeader), id, content("2026-01-30", false)));
        var self = ticket(county.officerAndLeader);
        assertThat(guards(desk.approveFiling(self, id, ids(county.wang, county.li), true)))
                .containsExactly(Guard.MAKER_IS_NOT_APPROVER);
        assertThat(guards(desk.rejectFiling(self, id, Lead.Ground.OTHER, "理由")))
                .containsExactly(Guard.MAKER_IS_NOT_APPROVER);
        done(desk.approveFiling(ticket(county.leader), id, ids(county.wang, county.li), true));
    }

    @Test
    void eachUntickedConditionBlocksWithItsOwnArticle() {
        LeadId id = verifying();
        var items = Map.of(
                Condition.PRIMA_FACIE_EVIDENCE, "第1项",
                Condition.PENALTY_DUE, "第2项",
                Condition.JURISDICTION, "第3项",
                Condition.LIMITATION, "第4项");
        for (Condition condition : Condition.values()) {
            Set<Condition> rest = new HashSet<>(Content.allConditions());
            rest.remove(condition);
            var content = new Content("案由", "情况", rest, LocalDate.of(2026, 1, 30), false);
            var found = obstacles(desk.applyFiling(ticket(county.wang), id, content));
            assertThat(found).singleElement().satisfies(obstacle -> {
                assertThat(obstacle.guard().toString()).isEqualTo(condition.name());
                assertThat(obstacle.source()).contains("第19条第1款" + items.get(condition));
            });
        }
    }

    @Test
    void theLimitationIsTwoYearsOrFiveWhereHealthWasHarmed() {
        LeadId id = verifying();
        var wang = ticket(county.wang);
        assertThat(guards(desk.applyFiling(wang, id, content("2024-01-29", false))))
                .containsExactly(Guard.LIMITATION);
        assertThat(guards(desk.applyFiling(wang, id, content("2021-01-29", true))))
                .containsExactly(Guard.LIMITATION);
        done(desk.applyFiling(wang, id, content("2021-01-30", true)));
        LeadId other = verifying();
        done(desk.applyFiling(wang, other, content("2024-01-30", false)));
    }

    @Test
    void fifteenWorkingDaysRunFromTheDayOfTheClueAcrossSpringFestival() {
        LeadId id = verifying();
        assertThat(county.rulebook.verificationDue(clue(id)).rolled()).isEqualTo(LocalDate.of(2026, 2, 27));

        county.today("2026-02-27");
        var extended = done(desk.extendVerify(ticket(county.leader), id, "案情复杂"));
        assertThat(county.rulebook
                        .verificationDue(extended.clue(), extended.verification())
                        .rolled())
                .isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(guards(desk.extendVerify(ticket(county.leader), id, "再延"))).containsExactly(Guard.EXTEND_ONCE);
    }

    @Test
    void aTermThatHasRunOutIsNotProlonged() {
        LeadId id = verifying();
        county.today("2026-02-28");
        assertThat(guards(desk.extendVerify(ticket(county.leader), id, "案情复杂"))).containsExactly(Guard.EXTEND_IN_TIME);
    }

    @Test
    void daysOfATestAreLeftOutButOnlyForTheReasonsOfTheRule() {
        LeadId id = verifying();
        county.today("2026-02-13");
        var wang = ticket(county.wang);
        assertThat(guards(desk.stopClock(wang, id, stop("2026-02-03", "2026-02-06", "HEARING", "1"))))
                .containsExactly(Guard.STOP_REASON);
        assertThat(guards(desk.stopClock(wang, id, stop("2026-02-03", "2026-02-16", "TEST", "1"))))
                .containsExactly(Guard.STOP_REASON);
        assertThat(guards(desk.stopClock(wang, id, stop("2026-02-03", "2026-02-06", "TEST", " "))))
                .containsExactly(Guard.STOP_REASON);
        var lead = done(desk.stopClock(wang, id, stop("2026-02-03", "2026-02-06", "TEST", "检鉴期1号")));
        assertThat(county.rulebook
                        .verificationDue(lead.clue(), lead.verification())
                        .raw())
                .isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void aTermThatReachesAnUnpublishedYearIsMarkedEstimated() {
        county.today("2026-12-22");
        LeadId id = registered("x", "2026-12-21");
        assertThat(county.rulebook.verificationDue(clue(id)).estimated()).isTrue();
    }

    @Test
    void aRoleThatTheTableDoesNotNameIsRefusedAndTheRefusalIsRecorded() {
        LeadId id = pending();
        assertThatThrownBy(() -> desk.approveFiling(ticket(county.wang), id, ids(county.wang, county.li), true))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.register(ticket(county.leader), origin("y", "2026-02-01")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.find(ticket(county.head), id)).isInstanceOf(RefusedException.class);
        assertThat(county.outcomes())
                .endsWith("lead.approve-filing refused", "lead.register refused", "lead.look refused");
        assertThat(county.caseCount()).isZero();
    }

    @Test
    void aNumberWhoseTransactionWasRolledBackIsGivenAgain() {
        LeadId id = pending();
        county.commitFails = true;
        assertThatThrownBy(() -> desk.approveFiling(ticket(county.leader), id, ids(county.wang, county.li), true))
                .isInstanceOf(FaultException.class);
        county.commitFails = false;
        assertThat(desk.find(ticket(county.wang), id).orElseThrow()).isInstanceOf(Lead.FilingPending.class);
        var file = done(desk.approveFiling(ticket(county.leader), id, ids(county.wang, county.li), true));
        assertThat(file.head().number()).isEqualTo(new RegisterNumber(2026, 1));
    }

    @Test
    void pagesAreNewestFirstAndGoOnAfterTheLastOne() {
        LeadId first = registered("a", "2026-01-30");
        county.now = county.now.plusSeconds(1);
        LeadId second = registered("b", "2026-01-30");
        var wang = ticket(county.wang);
        assertThat(desk.newest(wang, Optional.empty(), 1)).extracting(Lead::id).containsExactly(second);
        assertThat(desk.newest(wang, Optional.of(second), 5))
                .extracting(Lead::id)
                .containsExactly(first);
        assertThatThrownBy(() -> desk.newest(wang, Optional.empty(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLeadThatIsNotThereIsAFault() {
        var missing = new LeadId(new UUID(9, 9));
        assertThatThrownBy(() -> desk.startVerify(ticket(county.head), missing, ids(county.wang, county.li)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("LEAD-MISSING");
    }

    private LeadId registered(String reference, String foundAt) {
        return done(desk.register(ticket(county.wang), origin(reference, foundAt)))
                .id();
    }

    private LeadId verifying() {
        LeadId id = registered("source:" + county.leadCount(), "2026-01-30");
        done(desk.startVerify(ticket(county.head), id, ids(county.wang, county.li)));
        return id;
    }

    private LeadId pending() {
        LeadId id = verifying();
        done(desk.applyFiling(ticket(county.wang), id, content("2026-01-30", false)));
        return id;
    }

    private Clue clue(LeadId id) {
        return desk.find(ticket(county.wang), id).orElseThrow().clue();
    }

    private static Content content(String conductEnded, boolean harmed) {
        return new Content("涉嫌处方药未经审核销售", "核查属实", Content.allConditions(), LocalDate.parse(conductEnded), harmed);
    }

    private static ClockStop stop(String from, String to, String reason, String document) {
        return new ClockStop(LocalDate.parse(from), LocalDate.parse(to), reason, document);
    }

    private static <T> T done(Step<T> step) {
        return switch (step) {
            case Step.Done<T>(var saved) -> saved.result();
            case Step.Blocked<T>(var obstacles) -> throw new AssertionError(obstacles.toString());
        };
    }

    private static List<Obstacle> obstacles(Step<?> step) {
        assertThat(step).isInstanceOf(Step.Blocked.class);
        return ((Step.Blocked<?>) step).obstacles();
    }

    private static Set<Guard> guards(Step<?> step) {
        return obstacles(step).stream()
                .map(one -> (Guard) one.guard())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
