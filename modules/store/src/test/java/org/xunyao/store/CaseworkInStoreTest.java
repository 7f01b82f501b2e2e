package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.store.CaseworkRecords.ENDING;
import static org.xunyao.store.CaseworkRecords.application;
import static org.xunyao.store.CaseworkRecords.caseFile;
import static org.xunyao.store.CaseworkRecords.caseId;
import static org.xunyao.store.CaseworkRecords.clue;
import static org.xunyao.store.CaseworkRecords.filed;
import static org.xunyao.store.CaseworkRecords.leadId;
import static org.xunyao.store.CaseworkRecords.line;
import static org.xunyao.store.CaseworkRecords.onCourse;
import static org.xunyao.store.CaseworkRecords.plain;
import static org.xunyao.store.CaseworkRecords.prolonged;
import static org.xunyao.store.CaseworkRecords.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.FilingApplication.Condition;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.evidence.Custody;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class CaseworkInStoreTest {
    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        write(tx -> {
            for (int i = 1; i <= 2; i++) {
                var custody = new Custody(CaseworkRecords.START, "a", "b", "c");
                station.store().evidenceItems().add(tx, AlarmsInStoreTest.item(i), custody);
            }
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void everyStateOfALeadComesBackAsItWasAfterARestart() {
        List<Lead> states = List.of(
                new Lead.ClueRegistered(clue(1)),
                new Lead.ClueVerifying(clue(2), plain()),
                new Lead.ClueVerifying(clue(3), prolonged()),
                new Lead.FilingPending(clue(4), prolonged(), application(Set.of(), false)),
                filed(5),
                new Lead.NotFiled(
                        clue(6),
                        plain(),
                        application(Set.of(Condition.JURISDICTION), false),
                        Lead.Ground.FIRST_AND_CORRECTED,
                        ENDING),
                new Lead.ClueClosed(clue(7), prolonged(), ENDING),
                new Lead.TransferredAdmin(clue(8), plain(), "澜溪县卫生健康局", ENDING));
        assertThat(states.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Lead.class.getPermittedSubclasses());
        put(new Lead.FilingPending(clue(5), plain(), application()));
        put(caseFile(5));
        states.forEach(this::put);

        station.close();
        station = Station.open(engine, folder);

        for (Lead state : states) {
            assertThat(find(state.id())).contains(state);
            assertThat(ofOrigin(state.clue().reference())).contains(state);
        }
        assertThat(newest(Optional.empty(), 10)).containsExactlyElementsOf(states.reversed());
        for (Stage stage : Stage.values()) {
            long there = states.stream().filter(state -> state.stage() == stage).count();
            assertThat(standing(Set.of(stage))).as("%s", stage).isEqualTo(there);
        }
        assertThat(standing(Set.of(Stage.values()))).isEqualTo(states.size());
    }

    private long standing(Set<Stage> stages) {
        return station.store().transactions().read(tx -> station.store().leads().standing(tx, stages));
    }

    @Test
    void aLeadGoesOnInItsRowUntilItIsACase() {
        put(new Lead.ClueRegistered(clue(1)));
        put(new Lead.ClueVerifying(clue(1), prolonged()));
        put(new Lead.ClueVerifying(clue(1), plain()));
        assertThat(find(leadId(1))).contains(new Lead.ClueVerifying(clue(1), plain()));
        put(new Lead.FilingPending(clue(1), plain(), application()));
        write(tx -> {
            station.store().caseFiles(CaseworkRecords.ACTS).put(tx, caseFile(1));
            station.store().leads().put(tx, filed(1));
        });

        assertThat(find(leadId(1))).contains(filed(1));
        assertThat(newest(Optional.empty(), 10)).containsExactly(filed(1));
        assertThat(cases(Optional.empty(), 10)).containsExactly(caseFile(1));
    }

    @Test
    void theDatabaseItselfRefusesASecondLeadOfOneSource() {
        put(new Lead.ClueRegistered(clue(1)));
        assertConflict(() -> put(new Lead.ClueRegistered(clue(2, reference(1)))));
        assertThat(find(leadId(2))).isEmpty();
        assertThat(ofOrigin(reference(1)).map(Lead::id)).contains(leadId(1));
        assertThat(ofOrigin(reference(1) + " ")).isEmpty();
        assertThat(ofOrigin(reference(3))).isEmpty();
    }

    @Test
    void theDatabaseItselfRefusesANumberTwiceAndASecondCaseOfOneLead() {
        put(new Lead.FilingPending(clue(1), plain(), application()));
        put(caseFile(1));
        CaseFile.Head head = caseFile(1).head();
        assertConflict(() -> put(new CaseFile.Investigating(new CaseFile.Head(
                caseId(2),
                caseFile(2).head().number(),
                head.lead(),
                head.party(),
                head.cause(),
                head.filedAt(),
                head.officers(),
                head.approver(),
                head.recordedAt()))));
        put(new Lead.FilingPending(clue(2), plain(), application()));
        assertConflict(() -> put(new CaseFile.Investigating(new CaseFile.Head(
                caseId(2),
                head.number(),
                leadId(2),
                head.party(),
                head.cause(),
                head.filedAt(),
                head.officers(),
                head.approver(),
                head.recordedAt()))));
        assertThat(cases(Optional.empty(), 10)).containsExactly(caseFile(1));
    }

    @Test
    void theDatabaseItselfRefusesAStateWithoutItsParts() {
        put(new Lead.ClueRegistered(clue(1)));
        for (String state : List.of("CLUE_VERIFYING", "FILED", "NOT_FILED", "NOWHERE")) {
            assertConflict(() -> write(tx -> Sessions.of(tx)
                    .createNativeMutationQuery("update lead set state = :state")
                    .setParameter("state", state)
                    .executeUpdate()));
        }
        assertThat(find(leadId(1))).contains(new Lead.ClueRegistered(clue(1)));
    }

    @Test
    void aLeadWithoutItsEvidenceOrCaseIsRefusedWhole() {
        put(new Lead.FilingPending(clue(1), plain(), application()));
        assertConflict(() -> put(filed(1)));
        assertConflict(() -> put(caseFile(2)));
        assertThat(find(leadId(1))).contains(new Lead.FilingPending(clue(1), plain(), application()));
        assertThat(cases(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void leadsAndCasesComePageByPageNewestFirst() {
        IntStream.of(2, 1, 3).forEach(i -> {
            put(new Lead.FilingPending(clue(i), plain(), application()));
            put(caseFile(i));
        });
        assertThat(newest(Optional.empty(), 2)).extracting(Lead::id).containsExactly(leadId(3), leadId(2));
        assertThat(newest(Optional.of(leadId(2)), 2)).extracting(Lead::id).containsExactly(leadId(1));
        assertThat(cases(Optional.empty(), 2)).containsExactly(caseFile(3), caseFile(2));
        assertThat(cases(Optional.of(caseFile(2)), 2)).containsExactly(caseFile(1));
        assertThat(one(tx -> station.store().caseFiles(CaseworkRecords.ACTS).find(tx, caseId(2))))
                .contains(caseFile(2));
        assertThat(one(tx -> station.store().caseFiles(CaseworkRecords.ACTS).find(tx, caseId(4))))
                .isEmpty();
        for (int limit : List.of(0, 1_001)) {
            assertThatThrownBy(() -> newest(Optional.empty(), limit)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cases(Optional.empty(), limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aJournalGrowsLineByLineAndComesBackAsItWas() {
        put(new Lead.FilingPending(clue(1), plain(), application()));
        put(caseFile(1));
        var first = line(1, new Decision.Discuss("集〔2026〕1号", "同意㛃"), Stage.COLLECTIVE_DISCUSSION, Optional.empty());
        var lost =
                line(2, new UnreadableAct(Event.DECIDE, "what a later version wrote"), Stage.DECIDED, Optional.empty());
        var right = new Entry.Correction(1, "日期记错");
        var correction = line(3, first.act(), Stage.DECIDED, Optional.of(right));
        put(onCourse(1, first));
        put(onCourse(1, first, lost));
        put(onCourse(1, first, lost, correction));

        assertThat(cases(Optional.empty(), 10)).containsExactly(onCourse(1, first, lost, correction));
        assertThat(one(tx -> station.store().caseFiles(CaseworkRecords.ACTS).find(tx, caseId(1))))
                .map(CaseFile::stage)
                .contains(Stage.DECIDED);
        assertThatThrownBy(() -> put(onCourse(1, first)))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-BROKEN");
    }

    @Test
    void theDatabaseItselfKeepsALineOfAJournal() {
        put(new Lead.FilingPending(clue(1), plain(), application()));
        put(caseFile(1));
        var first = line(1, new Decision.Discuss("1", "同意"), Stage.COLLECTIVE_DISCUSSION, Optional.empty());
        put(onCourse(1, first));
        for (String change :
                List.of("update case_entry set stage_after = 'CLOSED'", "delete from case_entry where entry_no = 1")) {
            assertThatThrownBy(() -> write(tx ->
                            Sessions.of(tx).createNativeMutationQuery(change).executeUpdate()))
                    .isInstanceOf(FaultException.class);
        }
        assertThat(cases(Optional.empty(), 10)).containsExactly(onCourse(1, first));
    }

    private static void assertConflict(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(FaultException.class).hasMessageStartingWith("STORE-CONFLICT");
    }

    private void put(Lead lead) {
        write(tx -> station.store().leads().put(tx, lead));
    }

    private void put(CaseFile file) {
        write(tx -> station.store().caseFiles(CaseworkRecords.ACTS).put(tx, file));
    }

    private Optional<Lead> find(LeadId id) {
        return one(tx -> station.store().leads().find(tx, id));
    }

    private Optional<Lead> ofOrigin(String reference) {
        return one(tx -> station.store().leads().ofOrigin(tx, reference));
    }

    private List<Lead> newest(Optional<LeadId> before, int limit) {
        return many(tx -> station.store().leads().newest(tx, before, limit));
    }

    private List<CaseFile> cases(Optional<CaseFile> before, int limit) {
        return many(tx -> station.store()
                .caseFiles(CaseworkRecords.ACTS)
                .newest(tx, before.map(one -> one.head().id()), limit));
    }

    private <R> Optional<R> one(Function<Tx, Optional<R>> question) {
        return station.store().transactions().read(question);
    }

    private <R> List<R> many(Function<Tx, List<R>> question) {
        return station.store().transactions().read(question);
    }

    private void write(Consumer<Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return true;
        });
    }
}
