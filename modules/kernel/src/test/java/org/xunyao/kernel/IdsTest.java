package org.xunyao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00.123Z");

    private final Ids ids = new Ids(new HeldClock(), new Random(7));

    @Test
    void carriesTheMillisecondTheVersionAndTheVariantOfRfc9562() {
        UUID id = ids.next();
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void doesNotRepeatWithinOneMillisecond() {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
    }

    private static final class HeldClock implements Clock {
        @Override
        public Instant now() {
            return NOON;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return SystemClock.CHINA;
        }
    }
}
