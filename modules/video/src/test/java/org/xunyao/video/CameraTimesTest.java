package org.xunyao.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CameraTimesTest {
    private static final Instant T = Units.START;

    private static StreamEvent.CameraClock begins(long second) {
        return new StreamEvent.CameraClock(Units.CAMERA, T.plusSeconds(second), second * 90_000, Optional.empty());
    }

    private static StreamEvent.CameraClock says(long second, Instant time) {
        return new StreamEvent.CameraClock(Units.CAMERA, T.plusSeconds(second), second * 90_000, Optional.of(time));
    }

    private static Optional<Instant> at(CameraTimes times, long second) {
        return times.at(Units.unit(second, true, 1));
    }

    @Test
    void aCameraThatSaysNothingHasNoTime() {
        assertThat(at(CameraTimes.NONE, 3)).isEmpty();
        assertThat(at(CameraTimes.NONE.after(begins(0)), 3)).isEmpty();
    }

    @Test
    void oneWordSpeaksForTheWholeStretchBeforeAndAfterIt() {
        CameraTimes times = CameraTimes.NONE.after(begins(2)).after(says(5, T.plusSeconds(51)));
        assertThat(at(times, 2)).contains(T.plusSeconds(48));
        assertThat(at(times, 5)).contains(T.plusSeconds(51));
        assertThat(at(times, 65)).contains(T.plusSeconds(111));
        assertThat(at(times, 1)).as("before the connection").isEmpty();
    }

    @Test
    void partsOfASecondAreCountedInTicks() {
        AccessUnit unit = new AccessUnit(Units.CAMERA, 0, Codec.H264, true, 89_999, T, 0, new byte[1]);
        CameraTimes times = CameraTimes.NONE.after(begins(0)).after(says(1, T));
        assertThat(times.at(unit)).contains(T.minusNanos(11_112));
    }

    @Test
    void aClockThatIsSetChangesNoEarlierClaim() {
        CameraTimes times = CameraTimes.NONE
                .after(begins(0))
                .after(says(1, T.plusSeconds(47)))
                .after(says(60, T.plusSeconds(60)));
        assertThat(at(times, 59)).contains(T.plusSeconds(105));
        assertThat(at(times, 60)).contains(T.plusSeconds(60));
        assertThat(at(times, 70)).contains(T.plusSeconds(70));
    }

    @Test
    void whatWasSaidOnOneConnectionIsForgottenOnTheNext() {
        CameraTimes times = CameraTimes.NONE
                .after(begins(0))
                .after(says(1, T.plusSeconds(47)))
                .after(begins(10));
        assertThat(at(times, 9)).contains(T.plusSeconds(55));
        assertThat(at(times, 10)).isEmpty();
        CameraTimes later = times.after(says(12, T.plusSeconds(12)));
        assertThat(at(later, 9)).contains(T.plusSeconds(55));
        assertThat(at(later, 10)).contains(T.plusSeconds(10));
    }

    @Test
    void memoryIsBoundedAndWhatIsForgottenIsNotGuessed() {
        CameraTimes times = CameraTimes.NONE.after(begins(0));
        for (int i = 1; i <= 3 * CameraTimes.MOST; i++) {
            times = times.after(says(i, T.plusSeconds(i + i / 100)));
        }
        assertThat(times.told()).hasSize(CameraTimes.MOST);
        assertThat(at(times, 5)).isEmpty();
        assertThat(at(times, 3_000)).contains(T.plusSeconds(3_030));
        assertThat(at(times, 2_100)).contains(T.plusSeconds(2_121));
        CameraTimes next = times.after(begins(4_000)).after(says(4_001, T));
        assertThat(at(next, 3_000)).contains(T.plusSeconds(3_030));
        assertThat(at(next, 4_002)).contains(T.plusSeconds(1));
    }

    @Test
    void aCameraThatBeginsAnewWithEveryPictureFillsNoMemory() {
        CameraTimes times = CameraTimes.NONE;
        for (int i = 0; i < 2 * CameraTimes.MOST; i++) {
            times = times.after(begins(i));
        }
        assertThat(times.told()).hasSizeLessThanOrEqualTo(CameraTimes.MOST);
        assertThat(at(times, 2_000)).isEmpty();
    }
}
