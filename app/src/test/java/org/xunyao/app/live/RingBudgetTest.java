package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.Ring;

/// All rings together.
class RingBudgetTest {
    private static final CameraId SMALL = new CameraId("C1");

    private final Map<CameraId, Ring> rings = new LinkedHashMap<>();

    /// A minute, a key unit each second.
    private void ring(String code, int bytesASecond) {
        var id = new CameraId(code);
        var ring = new Ring(Duration.ofSeconds(75), 24L << 20);
        for (int i = 0; i < 60; i++) {
            Instant came = Instant.EPOCH.plusSeconds(i);
            ring.add(new AccessUnit(id, i, Codec.H264, true, i * 90_000L, came, 0, new byte[bytesASecond]));
        }
        rings.put(id, ring);
    }

    private Ring of(CameraId camera) {
        return Objects.requireNonNull(rings.get(camera));
    }

    private long held() {
        return rings.values().stream().mapToLong(Ring::bytes).sum();
    }

    @Test
    void theLargestGiveWayFirstAndItIsKnownOfThem() {
        ring("C1", 1_000);
        ring("C2", 50_000);
        ring("C3", 40_000);
        var budget = new RingBudget(2_060_000);
        budget.hold(rings, camera -> false);
        assertThat(held()).isLessThanOrEqualTo(2_060_000).isGreaterThan(1_900_000);
        assertThat(of(SMALL).bytes()).as("a small one stays whole").isEqualTo(60_000);
        assertThat(budget.shortened(SMALL, of(SMALL))).isEmpty();
        var large = new CameraId("C2");
        assertThat(budget.shortened(large, of(large))).contains(Duration.ofSeconds(19));
        assertThat(of(large).newest().orElseThrow().number())
                .as("the newest stays")
                .isEqualTo(59);
    }

    @Test
    void filmOfPostsStaysWholeUntilNothingElseCanGo() {
        ring("C1", 50_000);
        ring("C2", 50_000);
        ring("C3", 10_000);
        var post = new CameraId("C2");
        var budget = new RingBudget(4_000_000);
        budget.hold(rings, post::equals);
        assertThat(held()).isLessThanOrEqualTo(4_000_000);
        assertThat(of(post).bytes()).as("an alarm may need it").isEqualTo(3_000_000);
        assertThat(budget.shortened(post, of(post))).isEmpty();
        assertThat(budget.shortened(SMALL, of(SMALL))).isPresent();
        var tight = new RingBudget(1_000_000);
        tight.hold(rings, post::equals);
        assertThat(held()).isLessThanOrEqualTo(1_000_000);
        assertThat(of(SMALL).bytes()).as("one picture group").isEqualTo(50_000);
        assertThat(of(post).bytes()).isGreaterThan(800_000);
    }

    @Test
    void whatFitsStaysWhole() {
        ring("C1", 1_000);
        ring("C2", 50_000);
        var budget = new RingBudget(4_000_000);
        budget.hold(rings, camera -> false);
        assertThat(held()).isEqualTo(60 * 51_000L);
    }
}
