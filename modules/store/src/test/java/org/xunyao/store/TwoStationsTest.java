package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.PersonId;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.evidence.Custody;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Pharmacy;
import org.xunyao.store.session.Sessions;
import org.xunyao.store.tally.Tally;
import org.xunyao.supervision.alarm.Alarm;

/// Two who change one row: the second is not written over the first. On Derby they are two windows of one
/// station, on PostgreSQL they could be two stations.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class TwoStationsTest {
    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        transactions().write(tx -> {
            for (int i = 1; i <= 2; i++) {
                station.store()
                        .evidenceItems()
                        .add(tx, AlarmsInStoreTest.item(i), new Custody(CaseworkRecords.START, "a", "b", "c"));
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void whoReadARowThatAnotherChangedSinceIsToldToReadAgain() {
        var alarms = station.store().alarms();
        var raised = new Alarm.Raised(AlarmsInStoreTest.head(1, "C01"), Optional.empty());
        transactions().write(tx -> {
            alarms.put(tx, raised);
            return true;
        });
        var decision = new Alarm.Decision(
                new PersonId(new UUID(1, 1)), CaseworkRecords.START.plusSeconds(200), "", Optional.empty());
        assertThatThrownBy(() -> transactions().write(tx -> {
                    alarms.find(tx, raised.id());
                    changedBySomebodyElse(tx, "alarm");
                    alarms.put(tx, new Alarm.Insufficient(raised.head(), decision));
                    return true;
                }))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-LOCKED");
        Optional<Alarm> kept = transactions().read(tx -> alarms.find(tx, raised.id()));
        assertThat(kept).contains(raised);
    }

    @Test
    void theSameHoldsForPharmaciesLeadsCasesAndDrafts() {
        Pharmacy pharmacy = PharmaciesInStoreTest.pharmacy(1);
        var draft =
                new Document.Draft(new DocumentId(new UUID(1, 1)), "case:c", new Minutes("一"), CaseworkRecords.START);
        var documents = station.store().documents(new Minutes.Text());
        transactions().write(tx -> {
            station.store().pharmacies().put(tx, pharmacy);
            documents.put(tx, draft);
            var registered = new org.xunyao.casework.Lead.ClueRegistered(CaseworkRecords.clue(1));
            station.store().leads().put(tx, registered);
            station.store().caseFiles(CaseworkRecords.ACTS).put(tx, CaseworkRecords.caseFile(1));
            return true;
        });
        assertToldToReadAgain("pharmacy", tx -> {
            station.store().pharmacies().find(tx, pharmacy.id());
            return () -> station.store().pharmacies().put(tx, pharmacy);
        });
        assertToldToReadAgain("document", tx -> {
            documents.find(tx, draft.id());
            return () -> documents.put(tx, draft);
        });
        assertToldToReadAgain("lead", tx -> {
            station.store().leads().find(tx, CaseworkRecords.leadId(1));
            return () -> station.store().leads().put(tx, CaseworkRecords.filed(1));
        });
        assertToldToReadAgain("case_file", tx -> {
            station.store().caseFiles(CaseworkRecords.ACTS).find(tx, CaseworkRecords.caseId(1));
            return () -> station.store().caseFiles(CaseworkRecords.ACTS).put(tx, CaseworkRecords.caseFile(1));
        });
    }

    /// T18 lost two drafts in this way: both stations found nothing, and the second wrote over the first.
    @Test
    void whatWasLookedForInVainIsNotWrittenOverWhatAnotherAddedSince() {
        var documents = station.store().documents(new Minutes.Text());
        var id = new DocumentId(new UUID(2, 2));
        var theirs = new Document.Draft(id, "case:c", new Minutes("一"), CaseworkRecords.START);
        var mine = new Document.Draft(id, "case:c", new Minutes("二"), CaseworkRecords.START);
        assertThatThrownBy(() -> transactions().write(tx -> {
                    assertThat(documents.find(tx, id)).isEmpty();
                    transactions().write(another -> {
                        documents.put(another, theirs);
                        return true;
                    });
                    documents.put(tx, mine);
                    return true;
                }))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-CONFLICT");
        Optional<Document> kept = transactions().read(tx -> documents.find(tx, id));
        assertThat(kept).contains(theirs);
    }

    @Test
    void theNumbersThatTablesKeepOfThemselvesAreThoseOfCounting() {
        var random = new Random(7);
        var decision = new Alarm.Decision(
                new PersonId(new UUID(1, 1)), CaseworkRecords.START.plusSeconds(200), "", Optional.empty());
        for (int i = 0; i < 60; i++) {
            var head = AlarmsInStoreTest.head(1 + random.nextInt(20), "C01");
            Alarm alarm = switch (random.nextInt(4)) {
                case 0 -> new Alarm.Raised(head, Optional.empty());
                case 1 -> new Alarm.Insufficient(head, decision);
                case 2 -> new Alarm.Confirmed(head, decision, LocalDate.of(2026, 11, 22));
                default -> new Alarm.Dismissed(head, decision, "RESTROOM");
            };
            boolean kept = random.nextInt(5) > 0;
            if (kept) {
                transactions().write(tx -> put(tx, alarm));
            } else {
                transactions().read(tx -> put(tx, alarm));
            }
        }
        transactions()
                .write(tx -> Sessions.of(tx)
                        .createNativeMutationQuery("delete from alarm where state = 'DISMISSED'")
                        .executeUpdate());
        assertThat(tally("alarm")).containsAllEntriesOf(counted("alarm")).containsEntry("DISMISSED", 0L);
        assertThat(transactions().read(station.store().alarms()::waiting))
                .as("what the badge says")
                .isEqualTo(counted("alarm").getOrDefault("RAISED", 0L));
        assertThat(transactions().read(station.store().evidenceItems()::count)).isEqualTo(2);
        assertThat(tally("evidence")).containsExactly(Map.entry("*", 2L));
    }

    private boolean put(Tx tx, Alarm alarm) {
        station.store().alarms().put(tx, alarm);
        return true;
    }

    private Map<String, Long> tally(String kind) {
        return transactions().read(tx -> Tally.of(tx, kind));
    }

    private Map<String, Long> counted(String table) {
        List<?> rows = transactions()
                .read(tx -> Sessions.of(tx)
                        .createNativeQuery("select state, count(*) from " + table + " group by state", Object[].class)
                        .getResultList());
        var counts = new HashMap<String, Long>();
        for (Object row : rows) {
            counts.put((String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue());
        }
        return counts;
    }

    private interface Reading {
        Runnable then(Tx tx);
    }

    private void assertToldToReadAgain(String table, Reading reading) {
        assertThatThrownBy(() -> transactions().write(tx -> {
                    Runnable writing = reading.then(tx);
                    changedBySomebodyElse(tx, table);
                    writing.run();
                    return true;
                }))
                .as(table)
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-LOCKED");
        transactions().write(tx -> {
            reading.then(tx).run();
            return true;
        });
    }

    /// As another transaction would have left it; within this one, because Derby would wait for the row.
    private static void changedBySomebodyElse(Tx tx, String table) {
        Sessions.of(tx)
                .createNativeMutationQuery("update " + table + " set version_no = version_no + 1")
                .executeUpdate();
    }

    private Transactions transactions() {
        return station.store().transactions();
    }
}
