package org.xunyao.app.alarms.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.supervision.alarm.AlarmColour;

/// The samples themselves.
final class ToneTest {
    @ParameterizedTest
    @EnumSource
    void aSoundIsShortLoudEnoughNeverClippedAndDoesNotClick(AlarmColour colour) {
        short[] samples = Tone.of(colour).samples();
        assertThat((double) samples.length / Tone.RATE).isBetween(0.1, 1.0);
        int peak = 0;
        int step = 0;
        long sum = 0;
        for (int i = 0; i < samples.length; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
            step = Math.max(step, Math.abs(samples[i] - (i == 0 ? 0 : samples[i - 1])));
            sum += samples[i];
        }
        assertThat(peak).isBetween(12_000, (int) (0.61 * Short.MAX_VALUE));
        assertThat(samples[0]).isZero();
        assertThat((int) samples[samples.length - 1]).isBetween(-400, 400);
        assertThat(step).as("no step that one hears as a click").isLessThan(5_000);
        assertThat((double) sum / samples.length).as("no direct current").isBetween(-200.0, 200.0);
    }

    @Test
    void noTwoColoursSoundAlikeAndTheMoreUrgentIsLonger() {
        Set<Integer> all = new HashSet<>();
        int last = Integer.MAX_VALUE;
        for (AlarmColour colour : AlarmColour.values()) {
            short[] samples = Tone.of(colour).samples();
            assertThat(samples.length).isLessThan(last);
            last = samples.length;
            all.add(Arrays.hashCode(samples));
        }
        assertThat(all).hasSize(4);
    }

    @Test
    void halfTheVolumeIsHalfThePeakAndBytesStandLowFirst() {
        Tone tone = Tone.of(AlarmColour.RED);
        short[] samples = tone.samples();
        byte[] half = tone.bytes(50);
        for (int i = 0; i < samples.length; i += 97) {
            int read = (half[2 * i] & 0xff) | half[2 * i + 1] << 8;
            assertThat(read).isEqualTo(samples[i] / 2);
        }
        assertThat(tone.bytes(0)).containsOnly(0);
    }
}
