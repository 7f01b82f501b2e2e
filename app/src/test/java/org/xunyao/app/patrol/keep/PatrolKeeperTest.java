package org.xunyao.app.patrol.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Seal;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.patrol.KeptPatrol;
import org.xunyao.supervision.patrol.PatrolDesk;
import org.xunyao.supervision.patrol.Patrols;
import org.xunyao.supervision.patrol.RiskPeriods;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolOrder;
import org.xunyao.video.patrol.PatrolRun;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.PatrolStop;

class PatrolKeeperTest {
    private static final UUID LEFT_OPEN = new UUID(7, 1);
    private static final UUID BEGUN_NOW = new UUID(7, 2);

    private final Shelf shelf = new Shelf();
    private final PatrolDesk desk = new PatrolDesk(
            shelf.office(Stream.of(
                    MemoryStation.grant("INSPECTOR", PatrolDesk.RUN),
                    MemoryStation.grant("RULE", PatrolDesk.KEEP),
                    MemoryStation.grant("RULE", PatrolDesk.CLOSE))),
            shelf,
            new PatrolDesk.Sealing("test-1", new BouncyDigester(), new PlainSeal()),
            shelf,
            Duration.ofSeconds(3),
            new RiskPeriods(Duration.ofDays(180), Duration.ofDays(365)));
    private final PatrolKeeper keeper = new PatrolKeeper(desk);

    @Test
    void aPatrolThatBeganBeforeTheFirstTurnSucceededIsNotCutOff() {
        begin(LEFT_OPEN);
        shelf.refuses = true;
        assertThatThrownBy(keeper::run).isInstanceOf(FaultException.class);
        keeper.begin(BEGUN_NOW);
        begin(BEGUN_NOW);
        shelf.refuses = false;
        keeper.run();
        assertThat(shelf.ends).containsOnlyKeys(LEFT_OPEN);
        assertThat(shelf.ends.get(LEFT_OPEN)).isEqualTo(PatrolEnd.Cause.CUT_OFF);
        keeper.end(BEGUN_NOW, PatrolEnd.Cause.STOPPED);
        keeper.run();
        assertThat(shelf.ends).containsEntry(BEGUN_NOW, PatrolEnd.Cause.STOPPED);
    }

    private void begin(UUID id) {
        Ticket.OfPerson person = MemoryStation.ticket(1, "样例", "", "INSPECTOR");
        var stop = new PatrolStop(new CameraId("C1"), Duration.ofSeconds(20));
        desk.begin(person, id, "全部", new PatrolSeries(List.of(stop), new PatrolOrder.InOrder()));
    }

    /// What it signs is proved elsewhere.
    private static final class PlainSeal implements Seal {
        @Override
        public String keyId() {
            return "00";
        }

        @Override
        public byte[] sign(byte[] content, Instant claimed) {
            return new byte[] {1};
        }
    }

    private static final class Shelf extends MemoryStation implements Patrols {
        private final Map<UUID, KeptPatrol> runs = new LinkedHashMap<>();
        private final Map<UUID, PatrolEnd.Cause> ends = new HashMap<>();
        private boolean refuses;

        Shelf() {
            super(Instant.parse("2026-11-20T02:42:07Z"));
        }

        @Override
        public void begin(Tx tx, PatrolRun run, String head) {
            runs.put(run.id(), new KeptPatrol(run, 0, head, Optional.empty()));
        }

        @Override
        public Optional<KeptPatrol> find(Tx tx, UUID id) {
            return Optional.ofNullable(runs.get(id));
        }

        @Override
        public List<KeptPatrol> unclosed(Tx tx, String station) {
            if (refuses) {
                throw new FaultException("STORE-BUSY", "not now");
            }
            return runs.values().stream().filter(run -> run.end().isEmpty()).toList();
        }

        @Override
        public Optional<KeptPatrol> newestClosed(Tx tx) {
            return Optional.empty();
        }

        @Override
        public List<Look> looks(Tx tx, UUID id, long after, int limit) {
            return List.of();
        }

        @Override
        public void keep(Tx tx, UUID id, List<Look> looks, String head) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close(Tx tx, UUID id, PatrolEnd end) {
            KeptPatrol open = find(tx, id).orElseThrow();
            runs.put(id, new KeptPatrol(open.run(), open.looks(), open.head(), Optional.of(end)));
            ends.put(id, end.cause());
        }

        @Override
        public Map<CameraId, Seen> seen(Tx tx) {
            return Map.of();
        }

        @Override
        public void see(Tx tx, CameraId camera, Seen seen, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<CameraId, Instant> lastAlarms(Tx tx, Instant since) {
            return Map.of();
        }

        @Override
        public Map<CameraId, Long> complaints(Tx tx, Instant since) {
            return Map.of();
        }
    }
}
