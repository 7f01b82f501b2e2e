package org.xunyao.video.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecodeTimesTest {
    private static List<Long> run(DecodeTimes times, long... pts) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < pts.length; i++) {
            found.add(times.next(pts[i], i == 0));
        }
        return found;
    }

    @Test
    void withoutReorderingAPictureIsDecodedWhenItIsShown() {
        assertThat(run(new DecodeTimes(), 10_000, 13_600, 17_200, 20_800))
                .containsExactly(10_000L, 13_600L, 17_200L, 20_800L);
    }

    @Test
    void aStatedDepthIsKeptFromTheBeginning() {
        DecodeTimes times = new DecodeTimes();
        times.reordered(1);
        assertThat(run(times, 10_000, 20_800, 13_600, 17_200, 31_600, 24_400, 28_000))
                .containsExactly(6_400L, 10_000L, 13_600L, 17_200L, 20_800L, 24_400L, 28_000L);
    }

    @Test
    void anUnstatedDepthIsLearnedFromTheFirstPictureThatOvertakes() {
        List<Long> found = run(new DecodeTimes(), 10_000, 20_800, 13_600, 17_200, 31_600, 24_400, 28_000, 42_400);
        assertThat(found).isSorted().doesNotHaveDuplicates();
        assertThat(found.subList(4, 8)).containsExactly(20_803L, 24_400L, 28_000L, 31_600L);
    }

    @Test
    void whateverComesTheTimesRiseButForAClockThatWasSetBack() {
        Random random = new Random(3);
        DecodeTimes times = new DecodeTimes();
        long last = Long.MIN_VALUE;
        long base = 0;
        for (int i = 0; i < 100_000; i++) {
            base += 3_600;
            long next = times.next(base + random.nextInt(20) * 3_600L, i % 50 == 0);
            assertThat(next).isGreaterThan(last);
            last = next;
        }
        long back = times.next(0, true);
        assertThat(back).isLessThanOrEqualTo(0);
    }
}
