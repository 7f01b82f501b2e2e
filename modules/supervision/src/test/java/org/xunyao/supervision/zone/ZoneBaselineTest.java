package org.xunyao.supervision.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.zone.baseline.HourSketch;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.Learning;

class ZoneBaselineTest {
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    private static ZoneBaseline of(HourSketch... hours) {
        return new ZoneBaseline(new CameraCode("C01"), "通道", 1, AT, "person:x", List.of(hours));
    }

    private static CellSketch sketch(int luma) {
        var bits = new BitSet();
        bits.set(0);
        byte[] content = new byte[CellSketch.CELL];
        content[0] = (byte) luma;
        return CellSketch.of(new CellSet(bits), content);
    }

    @Test
    void anHourHasItsOwnElseTheConfirmedOneAndNeverThatOfAnotherHour() {
        var confirmed = new HourSketch(10, AT, true, sketch(1));
        var evening = new HourSketch(20, AT, false, sketch(2));
        ZoneBaseline baseline = of(confirmed, evening);
        assertThat(baseline.at(10)).contains(sketch(1));
        assertThat(baseline.at(20)).contains(sketch(2));
        assertThat(baseline.at(21)).contains(sketch(1));
        assertThat(baseline.learning(20)).isEqualTo(Learning.NONE);
        assertThat(baseline.learning(21)).isEqualTo(Learning.AGREEING);
        assertThat(of().at(10)).isEmpty();
        assertThat(of().learning(10)).isEqualTo(Learning.ANEW);
        assertThatThrownBy(() -> new HourSketch(24, AT, true, sketch(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
