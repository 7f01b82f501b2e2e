package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.app.watch.PostSeries;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.video.looks.LookKeeper;

/// Only the station that watches keeps looks, and every end of looking is kept too.
class LookoutTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final Clock CLOCK = new Clock() {
        @Override
        public Instant now() {
            return START.plusSeconds(9);
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    };

    private final List<KeptLook> kept = new ArrayList<>();
    private final Lookout lookout = new Lookout(CAMERA, new PostSeries(List.of(), CLOCK), CLOCK);

    @BeforeEach
    void keep() {
        lookout.keep(new LookKeeper() {
            @Override
            public void add(KeptLook next) {
                kept.add(next);
            }

            @Override
            public void second() {}
        });
    }

    private static Observation look(int second) {
        return new Observation(CAMERA, 1, 1, START.plusSeconds(second), true, "", List.of(), "d", "m");
    }

    private List<String> said() {
        return kept.stream()
                .map(entry -> entry instanceof KeptLook.Broken broken ? broken.why() : "seen")
                .toList();
    }

    @Test
    void whatAnotherStationWatchesIsNotKeptHere() {
        lookout.seen(look(1));
        lookout.leave();
        lookout.seen(look(2));
        lookout.restarted();
        lookout.begin(Optional.empty());
        lookout.seen(look(3));

        assertThat(said()).containsExactly("seen", "not-ours", "seen");
    }

    @Test
    void eachEndOfLookingIsKeptOnceUntilTheNextLook() {
        lookout.seen(look(1));
        lookout.restarted();
        lookout.restarted();
        lookout.seen(look(2));
        lookout.moved();

        assertThat(said()).containsExactly("seen", "restarted", "seen", "moved");
    }
}
