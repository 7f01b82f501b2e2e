package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;

class MovedLookTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Zone ZONE =
            new Zone("柜台", List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 0), new Zone.Corner(1, 1)));
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void aCameraThatWasTurnedAwayCountsNeitherAbsenceNorPresence() {
        ConditionLedger ledger = ConditionLedger.starting(
                        new ConditionLedger.Asked(CAMERA, ZONE, new Nobody(), Duration.ofSeconds(10)), START)
                .record(look(1, List.of()));
        ledger = ledger.interrupted(START.plusSeconds(2), UnseenReason.MOVED)
                .record(MovedLook.of(look(3, List.of())))
                .record(MovedLook.of(look(4, List.of(new Box(0.1, 0.1, 0.8, 0.8, 0.9)))))
                .record(look(5, List.of()));

        List<Segment> segments = Segment.ofDuty(ledger.spells(START.plusSeconds(6)));
        assertThat(segments)
                .extracting(Segment::duty)
                .containsExactly(
                        new Duty.Unseen(UnseenReason.NO_LOOK),
                        new Duty.Absent(),
                        new Duty.Unseen(UnseenReason.MOVED),
                        new Duty.Absent());
        assertThat(segments.get(2).from()).isEqualTo(START.plusSeconds(2));
        assertThat(segments.get(2).to()).isEqualTo(START.plusSeconds(5));
    }

    private static Observation look(int second, List<Box> persons) {
        return new Observation(CAMERA, second, second, START.plusSeconds(second), true, "", persons, "nano", "");
    }
}
