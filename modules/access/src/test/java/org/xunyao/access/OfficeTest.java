package org.xunyao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.audit.AuditDesk;
import org.xunyao.access.audit.ChainFinding;
import org.xunyao.access.audit.Flaw;
import org.xunyao.access.room.MemoryAudit;

class OfficeTest {
    private static final Target TARGET = new Target("thing", "1");

    private final Station station = new Station();
    private final Ticket worker = person(Station.WORKER);

    @Test
    void doesTheWorkAndAddsOneLinkThatNamesIt() {
        Saved<Integer> saved = station.office.perform(worker, Station.WORK, TARGET, tx -> 42);
        assertThat(saved.result()).isEqualTo(42);
        assertThat(saved.sequence()).isEqualTo(1);
        assertThat(station.links()).singleElement().satisfies(link -> {
            assertThat(link.outcome()).isEqualTo("done");
            assertThat(link.action()).isEqualTo("test.work");
            assertThat(link.target()).isEqualTo(TARGET);
            assertThat(link.actor()).isEqualTo(worker.actor());
        });
    }

    @Test
    void refusesWhoHoldsNoRoleAndRecordsTheRefusal() {
        Ticket other = person(new RoleId("GUEST"));
        assertThatThrownBy(() -> station.office.perform(other, Station.WORK, TARGET, tx -> {
                    throw new AssertionError("the work must not run");
                }))
                .isInstanceOf(RefusedException.class);
        assertThat(station.links())
                .singleElement()
                .extracting(AuditRecord::outcome)
                .isEqualTo("refused");
    }

    @Test
    void remembersWhatEachActorSavedLastAndNothingThatFailed() {
        assertThat(station.office.lastOf(worker)).isEmpty();
        Saved<Integer> saved = station.office.perform(worker, Station.WORK, TARGET, tx -> 1);
        assertThatThrownBy(() -> station.office.perform(worker, Station.WORK, TARGET, tx -> {
                    throw new IllegalStateException("work");
                }))
                .hasMessage("work");
        assertThat(station.office.lastOf(worker)).contains(saved);
        assertThat(station.office.lastOf(Ticket.ofRule("another/1"))).isEmpty();
    }

    @Test
    void refusesWhenTheGrantIsNoLongerInForce() {
        station.now = Instant.parse("2027-01-01T02:00:00Z");
        assertThatThrownBy(() -> station.office.perform(worker, Station.WORK, TARGET, tx -> 1))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void leavesNoLinkWhenTheWorkOrTheCommitFails() {
        assertThatThrownBy(() -> station.office.perform(worker, Station.WORK, TARGET, tx -> {
                    throw new IllegalStateException("work");
                }))
                .hasMessage("work");
        station.commitFails = true;
        assertThatThrownBy(() -> station.office.perform(worker, Station.WORK, TARGET, tx -> 1))
                .hasMessage("DISK-FULL: commit");
        assertThat(station.links()).isEmpty();
    }

    @Test
    void doesNotNest() {
        assertThatThrownBy(() -> station.office.perform(
                        worker,
                        Station.WORK,
                        TARGET,
                        tx -> station.office.perform(worker, Station.WORK, TARGET, inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asksPermissionForALookToo() {
        assertThat(station.office.<Integer>look(worker, Station.WORK, TARGET, tx -> 5))
                .isEqualTo(5);
        assertThat(station.links()).isEmpty();
        assertThatThrownBy(() -> station.office.look(Ticket.ofRule("AI-01/1"), Station.WORK, TARGET, tx -> 5))
                .isInstanceOf(RefusedException.class);
        assertThat(station.links()).hasSize(1);
    }

    @Test
    void findsAChangedARemovedAndAReorderedLink() {
        for (int i = 0; i < 5; i++) {
            station.office.perform(worker, Station.WORK, new Target("thing", "" + i), tx -> 1);
        }
        List<AuditRecord> links = List.copyOf(station.links());
        assertThat(station.chain.firstBroken(links)).isEmpty();

        AuditRecord third = links.get(2);
        var forged = new AuditRecord(
                third.station(),
                third.sequence(),
                third.at(),
                third.actor(),
                third.action(),
                new Target("thing", "9"),
                third.outcome(),
                third.attempt(),
                third.previous(),
                third.digest());
        assertThat(station.chain.firstBroken(List.of(links.get(0), links.get(1), forged, links.get(3))))
                .hasValue(3);
        assertThat(station.chain.firstBroken(List.of(links.get(0), links.get(1), links.get(3))))
                .hasValue(4);
        assertThat(station.chain.firstBroken(List.of(links.get(1), links.get(0))))
                .hasValue(1);
    }

    @Test
    void theDeskWalksAChainOfMoreThanOnePageAndFindsTheHole() {
        for (int i = 0; i < 2_100; i++) {
            station.office.perform(worker, Station.WORK, TARGET, tx -> 1);
        }
        var desk = new AuditDesk(station.office, MemoryAudit.shelf("test-1", station), station.chain);
        assertThat(desk.check(worker)).isEqualTo(new AuditDesk.Chain(2_100, OptionalLong.empty()));
        station.cut(link -> link.sequence() == 1_001);
        assertThat(desk.check(worker).length()).isEqualTo(2_100);
        assertThat(desk.verify(worker, List.of(), (links, of) -> {}).bad())
                .contains(new ChainFinding.Bad(1_001, 1_001, Flaw.MISSING));
    }

    private static Ticket person(RoleId role) {
        var person = new Person(new PersonId(new UUID(0, 1)), "li", "李", "股", "", Set.of(role));
        return new Ticket.OfPerson(person, new UUID(0, 2));
    }
}
