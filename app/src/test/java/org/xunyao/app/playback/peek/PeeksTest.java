package org.xunyao.app.playback.peek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.playback.PaintedProjector;
import org.xunyao.app.playback.peek.Peeks.Peek;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.cache.KeyUnit;

/// The small picture over the timeline, with a disk that answers when the test says so.
class PeeksTest {
    private static final CameraId ONE = new CameraId("C1");
    private static final CameraId TWO = new CameraId("C2");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    private final AtomicInteger open = new AtomicInteger();
    private final Deque<Runnable> disk = new ArrayDeque<>();
    private final List<Instant> asked = new ArrayList<>();
    private Cover cover = Cover.nothing();
    private final Peeks peeks = new Peeks(
            new PeekPorts(this::key, codec -> new PaintedProjector(open), camera -> cover),
            new Tasks(disk::add, Runnable::run, new Still()));

    private static final class Still implements Clock {
        @Override
        public Instant now() {
            return START;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    /// A key picture every two seconds, none in the second minute.
    private Optional<KeyUnit> key(CameraId camera, Instant moment) {
        asked.add(moment);
        long second = Duration.between(START, moment).toSeconds() / 2 * 2;
        if (moment.isBefore(START)) {
            throw new FaultException("CACHE-DISK", "no disk before the start");
        }
        if (second >= 60 && second < 120) {
            return Optional.empty();
        }
        Instant at = START.plusSeconds(second);
        byte[] bytes = {0, 0, 0, 1, 0x65};
        var unit = new AccessUnit(camera, second, Codec.H264, true, second * 90_000, at, 0, bytes);
        return Optional.of(new KeyUnit(unit, at.plusMillis(1_999)));
    }

    private Peek shown() {
        while (!disk.isEmpty()) {
            disk.poll().run();
            for (int i = 0; i < 3; i++) {
                peeks.pulse();
            }
        }
        return peeks.shownProperty().get();
    }

    private void seen(CameraId camera, int second) {
        assertThat(shown()).isInstanceOfSatisfying(Peek.Seen.class, seen -> {
            assertThat(seen.thumb().camera()).isEqualTo(camera);
            assertThat(seen.thumb().at()).isEqualTo(START.plusSeconds(second));
        });
    }

    @Test
    void theNewestWishWinsAndOneIsDecodedAtATime() {
        for (int second = 1; second < 50; second++) {
            peeks.look(ONE, START.plusSeconds(second));
        }
        assertThat(disk).hasSize(1);
        seen(ONE, 48);
        assertThat(asked)
                .as("all between were passed over")
                .containsExactly(START.plusSeconds(1), START.plusSeconds(49));
    }

    @Test
    void whatWasSeenIsThereAtOnce() {
        peeks.look(ONE, START.plusSeconds(5));
        seen(ONE, 4);
        peeks.look(ONE, START.plusSeconds(20));
        seen(ONE, 20);
        peeks.look(ONE, START.plusMillis(4_500));
        assertThat(disk).isEmpty();
        seen(ONE, 4);
        for (int second = 200; second < 400; second += 2) {
            peeks.look(ONE, START.plusSeconds(second));
            seen(ONE, second);
        }
        peeks.look(ONE, START.plusSeconds(5));
        assertThat(disk).as("only the last ones are kept").hasSize(1);
        seen(ONE, 4);
    }

    @Test
    void noPictureOfOneCameraIsShownForAnother() {
        peeks.look(ONE, START.plusSeconds(5));
        seen(ONE, 4);
        peeks.look(TWO, START.plusSeconds(5));
        assertThat(peeks.shownProperty().get()).isEqualTo(new Peek.Nothing());
        seen(TWO, 4);
        peeks.look(ONE, START.plusSeconds(30));
        peeks.look(TWO, START.plusSeconds(40));
        disk.poll().run();
        for (int i = 0; i < 3; i++) {
            peeks.pulse();
        }
        assertThat(peeks.shownProperty().get())
                .as("the first camera's picture has come, for nobody")
                .isEqualTo(new Peek.Nothing());
        seen(TWO, 40);
    }

    @Test
    void aGapAndADiskThatCannotBeReadAreSaid() {
        peeks.look(ONE, START.plusSeconds(70));
        assertThat(shown()).isEqualTo(new Peek.Missing(ONE, START.plusSeconds(70)));
        peeks.look(ONE, START.minusSeconds(1));
        assertThat(shown()).isEqualTo(new Peek.Failed(ONE, START.minusSeconds(1), "CACHE-DISK"));
        peeks.look(ONE, START.plusSeconds(4));
        seen(ONE, 4);
    }

    @Test
    void whatIsShownIsCoveredAgainWhenALiftEnds() {
        cover = new Cover.Lifted(START.plusSeconds(600));
        peeks.look(ONE, START.plusSeconds(5));
        seen(ONE, 4);
        int bright = corner();
        cover = new Cover.Over(List.of(MaskShape.rectangle(0, 0, 1, 1)));
        peeks.pulse();
        seen(ONE, 4);
        assertThat(corner()).isNotEqualTo(bright);
        Peek covered = peeks.shownProperty().get();
        peeks.pulse();
        assertThat(peeks.shownProperty().get()).as("painted once").isSameAs(covered);
        cover = new Cover.Unknown();
        peeks.pulse();
        assertThat(peeks.shownProperty().get()).isInstanceOf(Peek.Failed.class);
        peeks.away();
        cover = Cover.nothing();
        peeks.pulse();
        assertThat(peeks.shownProperty().get()).isEqualTo(new Peek.Nothing());
    }

    private int corner() {
        return ((Peek.Seen) peeks.shownProperty().get()).thumb().argb()[0];
    }

    @Test
    void whoHasLeftSeesNothingComeAndThePlaceIsGivenBack() {
        peeks.look(ONE, START.plusSeconds(4));
        peeks.away();
        assertThat(shown()).isEqualTo(new Peek.Nothing());
        peeks.look(ONE, START.plusSeconds(30));
        peeks.close();
        assertThat(shown()).isEqualTo(new Peek.Nothing());
        assertThat(open).hasValue(0);
        peeks.look(ONE, START.plusSeconds(8));
        seen(ONE, 8);
        peeks.close();
        assertThat(open).hasValue(0);
    }
}
