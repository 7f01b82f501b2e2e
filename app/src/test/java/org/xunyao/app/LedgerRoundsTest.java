package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.LedgerDigest;
import org.xunyao.access.room.MemoryAudit;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.watch.LedgerDays;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;

/// Days of a real duty ledger on their way into the audit.
final class LedgerRoundsTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-21T16:00:00Z");
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Zone ZONE = new Zone(
            "柜台", List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 0), new Zone.Corner(1, 1), new Zone.Corner(0, 1)));

    private final Station station = new Station(MIDNIGHT.minus(Duration.ofHours(3)));

    @Test
    void aDayIsOneRowAndTheSameHoweverOftenItIsLookedAt() {
        LedgerRounds often = station.program();
        station.watch(MIDNIGHT, 1, often);
        assertThat(station.rows()).as("the day is not settled yet").isEmpty();
        station.watch(MIDNIGHT.plusSeconds(120), 1, often);
        String id = station.rows().getFirst();
        assertThat(id).startsWith("2026-11-21/").endsWith("/2026-11-21T13:00:00Z/2026-11-21T16:00:00Z");
        assertThat(Long.parseLong(List.of(id.split("/", -1)).get(2)))
                .as("seen and not seen take turns")
                .isGreaterThan(10);

        var other = new Station(MIDNIGHT.minus(Duration.ofHours(3)));
        LedgerRounds seldom = other.program();
        other.watch(MIDNIGHT.plusSeconds(120), 40, seldom);
        assertThat(other.rows()).containsExactly(id);

        var another = new Station(MIDNIGHT.minus(Duration.ofHours(3)));
        another.empty = true;
        another.watch(MIDNIGHT.plusSeconds(120), 1, another.program());
        assertThat(another.rows().getFirst()).isNotEqualTo(id);
    }

    @Test
    void theEndOfTheProgramClosesItsPartOfTheDayAndTheNextStartSpeaksForTheRest() {
        LedgerRounds first = station.program();
        station.watch(MIDNIGHT.minus(Duration.ofHours(2)), 1, first);
        first.close();
        station.now = MIDNIGHT.minus(Duration.ofHours(1));
        LedgerRounds second = station.program();
        station.watch(MIDNIGHT.plusSeconds(120), 1, second);
        assertThat(station.rows())
                .satisfiesExactly(
                        part -> assertThat(part).endsWith("/2026-11-21T13:00:00Z/2026-11-21T14:00:00Z"),
                        part -> assertThat(part).endsWith("/2026-11-21T15:00:00Z/2026-11-21T16:00:00Z"));
    }

    @Test
    void aProgramThatEndsJustAfterMidnightEndsTheDayAtMidnight() {
        LedgerRounds rounds = station.program();
        station.watch(MIDNIGHT, 1, rounds);
        station.now = MIDNIGHT.plusSeconds(30);
        rounds.close();
        assertThat(station.rows())
                .satisfiesExactly(
                        day -> assertThat(day)
                                .startsWith("2026-11-21/")
                                .endsWith("/2026-11-21T13:00:00Z/2026-11-21T16:00:00Z"),
                        next -> assertThat(next)
                                .startsWith("2026-11-22/")
                                .endsWith("/2026-11-21T16:00:00Z/2026-11-21T16:00:30Z"));
    }

    @Test
    void daysWithoutTheProgramAreNotSeenAndNeverEmpty() {
        LedgerRounds first = station.program();
        station.watch(MIDNIGHT.minus(Duration.ofHours(2)), 1, first);
        first.close();
        station.now = MIDNIGHT.plus(Duration.ofDays(4)).plusSeconds(60);
        LedgerRounds second = station.program();
        second.run();
        second.run();
        assertThat(station.rows()).hasSize(2).last().isEqualTo("2026-11-22..2026-11-25/not-seen");
    }

    @Test
    void whatTheStoreRefusesIsWrittenAtTheNextTurn() {
        LedgerRounds rounds = station.program();
        station.watch(MIDNIGHT, 1, rounds);
        station.now = MIDNIGHT.plusSeconds(70);
        station.commitFails = true;
        assertThatThrownBy(rounds::run).isInstanceOf(FaultException.class);
        station.commitFails = false;
        rounds.run();
        assertThat(station.rows()).hasSize(1);
    }

    @Test
    void aStationThatWatchesNothingWritesNothing() {
        var days = new LedgerDays(
                List::of, camera -> List.of(), new BouncyDigester()::sm3, CHINA, MIDNIGHT.minusSeconds(60));
        var rounds = new LedgerRounds(station.desk, days, station);
        station.now = MIDNIGHT.plus(Duration.ofDays(2));
        rounds.run();
        rounds.close();
        assertThat(station.rows()).isEmpty();
    }

    /// One post, looked at every ten seconds, that somebody leaves now and then.
    private static final class Station extends MemoryStation {
        final LedgerDigest desk = new LedgerDigest(
                office(Stream.of(grant("RULE", LedgerDigest.DIGEST))), MemoryAudit.shelf("test-1", this));
        boolean empty;
        private ConditionLedger ledger = ConditionLedger.starting(
                new ConditionLedger.Asked(CAMERA, ZONE, new Nobody(), Duration.ofSeconds(15)), Instant.EPOCH);

        Station(Instant now) {
            super(now);
        }

        LedgerRounds program() {
            ledger = ConditionLedger.starting(
                    new ConditionLedger.Asked(CAMERA, ZONE, new Nobody(), Duration.ofSeconds(15)), now);
            var days = new LedgerDays(
                    () -> List.of(CAMERA),
                    camera -> Segment.ofDuty(ledger.spells(now)),
                    new BouncyDigester()::sm3,
                    CHINA,
                    now);
            return new LedgerRounds(desk, days, this);
        }

        /// Lets time pass; the ledger forgets what is older than an hour.
        void watch(Instant until, int everyMinutes, LedgerRounds rounds) {
            int minutes = 0;
            for (; now.isBefore(until); now = now.plusSeconds(10)) {
                look();
                if (now.getEpochSecond() % 60 == 0 && ++minutes % everyMinutes == 0) {
                    ledger = ledger.keepingSince(now.minus(Duration.ofHours(1)));
                    rounds.run();
                }
            }
            rounds.run();
        }

        private void look() {
            long minute = now.getEpochSecond() / 60;
            if (minute % 29 == 7) {
                ledger = ledger.interrupted(now, UnseenReason.STREAM_LOST);
                return;
            }
            boolean away = empty || minute % 17 < 3;
            List<Box> persons = away ? List.of() : List.of(new Box(0.4, 0.4, 0.1, 0.2, 0.9));
            ledger = ledger.record(new Observation(CAMERA, 1, 1, now, true, "", persons, "nanodet", "0"));
        }

        List<String> rows() {
            var rows = new ArrayList<String>();
            for (AuditRecord link : links()) {
                if (link.outcome().equals("done")) {
                    rows.add(link.target().id());
                }
            }
            return rows;
        }
    }
}
