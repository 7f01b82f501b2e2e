package org.xunyao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.casework.County.ids;
import static org.xunyao.casework.County.origin;
import static org.xunyao.casework.County.ticket;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.casework.FilingApplication.Content;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.ClockStop;

final class ProcedureTableTest {
    /// The ways of the regulation, written down a second time so that a slip in the table is seen.
    private static final Set<String> WAYS = Set.of(
            "CLUE_REGISTERED startVerify CLUE_VERIFYING",
            "CLUE_VERIFYING extendVerify CLUE_VERIFYING",
            "CLUE_VERIFYING stopClock CLUE_VERIFYING",
            "CLUE_VERIFYING applyFiling FILING_PENDING",
            "FILING_PENDING approveFiling INVESTIGATING",
            "FILING_PENDING rejectFiling NOT_FILED",
            "CLUE_VERIFYING closeClue CLUE_CLOSED_NO_VIOLATION",
            "CLUE_VERIFYING transferOut TRANSFERRED_ADMIN");

    @TestFactory
    Stream<DynamicTest> everyEventFromEveryStateHappensOnlyIfTheTableSaysSo() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.compareTo(Stage.INVESTIGATING) <= 0)
                .flatMap(stage -> Arrays.stream(Event.values())
                        .filter(event -> event != Event.REGISTER_CLUE && isOfALead(event))
                        .map(event -> DynamicTest.dynamicTest(stage + " " + event.code(), () -> tryOut(stage, event))));
    }

    private static void tryOut(Stage stage, Event event) {
        var county = new County();
        Lead lead = lead(county, stage);
        county.store(lead);
        Step<?> step = happen(county, lead.id(), event);
        Lead after = county.find(new Tx() {}, lead.id()).orElseThrow();
        var way = WAYS.stream()
                .filter(one -> one.startsWith(stage + " " + event.code() + " "))
                .findFirst();
        if (way.isPresent()) {
            assertThat(step).isInstanceOf(Step.Done.class);
            assertThat(way.get()).endsWith(" " + after.stage());
            assertThat(county.auditRows()).isEqualTo(1);
        } else {
            assertThat(step)
                    .isEqualTo(new Step.Blocked<>(List.of(new Obstacle(Guard.ORDER, "市场监督管理行政处罚程序规定第18条至第20条", true))));
            assertThat(after).isEqualTo(lead);
            assertThat(county.auditRows()).isZero();
            assertThat(county.caseCount()).isZero();
        }
    }

    @Test
    void everyGuardAndEveryOrderHasItsArticle() {
        var rows = Tables.guards();
        for (Guard guard : Guard.values()) {
            assertThat(rows)
                    .anyMatch(row -> row.guard() == guard && !row.source().isBlank());
        }
        for (Event event : Event.values()) {
            assertThat(rows)
                    .filteredOn(row -> row.event() == event && row.guard() == Guard.ORDER)
                    .hasSize(1);
        }
        assertThat(rows)
                .filteredOn(row -> row.guard() == Guard.TWO_OFFICERS)
                .allMatch(row -> row.least().orElse(0) == 2);
    }

    @Test
    void aStageOffersItsOwnEventsOnly() {
        var procedure = Tables.procedure();
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertThat(procedure.from(Stage.FILING_PENDING, day))
                .extracting(row -> row.event().code())
                .containsExactly("approveFiling", "rejectFiling");
        assertThat(procedure.from(Stage.NOT_FILED, day)).isEmpty();
        assertThat(procedure.transition(Optional.empty(), Event.REGISTER_CLUE, day))
                .isPresent();
        assertThat(procedure.transition(Optional.empty(), Event.REGISTER_CLUE, LocalDate.of(2022, 9, 28)))
                .isEmpty();
    }

    private static boolean isOfALead(Event event) {
        return event.action().code().startsWith("lead.");
    }

    private static Step<?> happen(County county, LeadId id, Event event) {
        var desk = county.desk;
        var officer = ticket(county.wang);
        var leader = ticket(county.leader);
        Set<PersonId> two = ids(county.wang, county.li);
        return switch (event) {
            case REGISTER_CLUE -> desk.register(officer, origin("other", "2026-01-30"));
            case START_VERIFY -> desk.startVerify(ticket(county.head), id, two);
            case EXTEND_VERIFY -> desk.extendVerify(leader, id, "理由");
            case STOP_CLOCK -> desk.stopClock(officer, id, new ClockStop(day(31), day(31), "TEST", "1"));
            case APPLY_FILING -> desk.applyFiling(officer, id, content());
            case APPROVE_FILING -> desk.approveFiling(leader, id, two, true);
            case REJECT_FILING -> desk.rejectFiling(leader, id, Lead.Ground.OTHER, "理由");
            case CLOSE_CLUE -> desk.close(leader, id, "理由");
            case TRANSFER_OUT -> desk.transferOut(leader, id, "某局", "无管辖权");
            default -> throw new IllegalArgumentException("no step of a lead: " + event);
        };
    }

    private static Lead lead(County county, Stage stage) {
        var made = county.desk.register(ticket(county.wang), origin("x", "2026-01-30"));
        Clue clue = ((Step.Done<Lead.ClueRegistered>) made).saved().result().clue();
        var fresh = new County();
        var verification =
                new Verification(List.of(officer(fresh.wang), officer(fresh.li)), fresh.head.id(), county.now);
        var application = new FilingApplication(content(), fresh.li.id(), county.now);
        var ending = new Lead.Ending("理由", fresh.leader.id(), county.now);
        county.forget();
        return switch (stage) {
            case CLUE_REGISTERED -> new Lead.ClueRegistered(clue);
            case CLUE_VERIFYING -> new Lead.ClueVerifying(clue, verification);
            case FILING_PENDING -> new Lead.FilingPending(clue, verification, application);
            case NOT_FILED -> new Lead.NotFiled(clue, verification, application, Lead.Ground.OTHER, ending);
            case CLUE_CLOSED_NO_VIOLATION -> new Lead.ClueClosed(clue, verification, ending);
            case TRANSFERRED_ADMIN -> new Lead.TransferredAdmin(clue, verification, "某局", ending);
            case INVESTIGATING -> new Lead.Filed(clue, verification, application, new CaseId(new UUID(0, 5)));
            default -> throw new IllegalArgumentException("no stage of a lead: " + stage);
        };
    }

    private static Officer officer(Person person) {
        return new Officer(person.id(), person.name(), person.badge());
    }

    private static Content content() {
        return new Content("案由", "情况", Content.allConditions(), day(30), false);
    }

    private static LocalDate day(int ofJanuary) {
        return LocalDate.of(2026, 1, ofJanuary);
    }
}
