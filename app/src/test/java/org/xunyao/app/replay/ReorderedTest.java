package org.xunyao.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xunyao.app.picture.Cover;
import org.xunyao.kernel.Clock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;

/// Film with B pictures, steps and speeds.
final class ReorderedTest {
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final long TICKS = 6_000;
    private static final Duration PULSE = Duration.ofMillis(16);
    /// Shown in a group, in the order of coding: I, then P B B again and again.
    private static final int[] ORDER = {0, 3, 1, 2, 6, 4, 5, 9, 7, 8, 12, 10, 11, 14, 13};

    private final HandClock clock = new HandClock();
    private final RecordingProjector projector = new RecordingProjector();

    private static final class HandClock implements Clock {
        private long nanos = 5;

        @Override
        public Instant now() {
            return START;
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    /// Groups of a second, 15 pictures each.
    private static Clip film(int groups) {
        var units = new ArrayList<AccessUnit>();
        for (int i = 0; i < groups * ORDER.length; i++) {
            int shown = i / ORDER.length * ORDER.length + ORDER[i % ORDER.length];
            units.add(new AccessUnit(
                    new CameraId("C01"),
                    i,
                    Codec.H264,
                    i % ORDER.length == 0,
                    shown * TICKS,
                    START.plusNanos(i * 1_000_000_000L / ORDER.length),
                    0,
                    new byte[] {0, 0, 0, 1, 0x41, 1}));
        }
        return new Clip(units);
    }

    private Playing playing(int groups, int held) {
        projector.held = held;
        return new Playing(film(groups), projector, camera -> Cover.nothing(), clock);
    }

    private void pulses(Playing playing, int count) {
        for (int i = 0; i < count; i++) {
            playing.picture().poll();
            projector.work();
            clock.nanos += PULSE.toNanos();
        }
    }

    private Duration runOut(Playing playing) {
        long began = clock.nanos;
        for (int i = 0; i < 20_000 && playing.playing(); i++) {
            pulses(playing, 1);
        }
        return Duration.ofNanos(clock.nanos - began);
    }

    /// Places in the film of what was on the screen.
    private List<Long> shown() {
        List<AccessUnit> units = film(40).units();
        return projector.taken.stream()
                .map(number -> units.get(number.intValue()).pts() / TICKS)
                .toList();
    }

    @Test
    void everyPictureIsShownOnceInItsOrderThoughTheDecoderHoldsSomeBack() {
        for (int held = 1; held <= 4; held++) {
            projector.taken.clear();
            projector.asked.clear();
            Playing playing = playing(3, held);
            pulses(playing, 40);
            assertThat(shown())
                    .as("it stands at its first picture, held back " + held)
                    .containsExactly(0L);
            playing.play();
            Duration took = runOut(playing);
            assertThat(shown()).isEqualTo(LongStream.range(0, 45).boxed().toList());
            assertThat(playing.watchedToEnd()).isTrue();
            assertThat(playing.position()).isEqualTo(playing.length());
            assertThat(took).isBetween(Duration.ofMillis(2_900), Duration.ofMillis(3_900));
        }
    }

    @Test
    void aSeekShowsThePictureOfThatMomentAndNoOther() {
        Playing playing = playing(3, 2);
        pulses(playing, 20);
        for (int place : new int[] {22, 4, 44, 29, 15, 0, 43}) {
            projector.taken.clear();
            playing.seek(Duration.ofNanos(place * 1_000_000_000L / ORDER.length));
            pulses(playing, 40);
            assertThat(shown()).containsExactly((long) place);
            assertThat(playing.unit().pts()).isEqualTo(place * TICKS);
        }
    }

    @Test
    void oneStepIsOnePictureBothWaysAndEndsAtTheEnds() {
        Playing playing = playing(2, 2);
        pulses(playing, 20);
        for (int i = 0; i < 31; i++) {
            playing.step(1);
            pulses(playing, 40);
        }
        assertThat(shown()).isEqualTo(LongStream.range(0, 30).boxed().toList());
        projector.taken.clear();
        for (int i = 0; i < 31; i++) {
            playing.step(-1);
            pulses(playing, 40);
        }
        assertThat(shown())
                .isEqualTo(LongStream.iterate(28, place -> place >= 0, place -> place - 1)
                        .boxed()
                        .toList());
    }

    @Test
    void aStepStopsTheFilmAndItGoesOnFromThere() {
        Playing playing = playing(4, 2);
        playing.play();
        pulses(playing, 60);
        playing.step(-1);
        assertThat(playing.playing()).isFalse();
        pulses(playing, 40);
        long stood = playing.unit().pts() / TICKS;
        projector.taken.clear();
        playing.play();
        runOut(playing);
        assertThat(shown()).isEqualTo(LongStream.range(stood + 1, 60).boxed().toList());
    }

    @Test
    void aSpeedIsKeptAndOnlyHighOnesLeavePicturesOut() {
        for (int held : new int[] {1, 2}) {
            for (double speed : new double[] {0.25, 0.5, 1, 2, 4, 8, 16}) {
                projector.taken.clear();
                projector.asked.clear();
                Playing playing = playing(40, held);
                pulses(playing, 30);
                playing.speed(speed);
                playing.play();
                Duration took = runOut(playing);
                double ratio = took.toMillis() / (39_933 / speed);
                assertThat(ratio).as("speed " + speed + " held " + held).isBetween(0.85, 1.35);
                assertThat(playing.position()).isEqualTo(playing.length());
                assertThat(shown()).isSorted();
                if (speed <= 1) {
                    assertThat(shown()).hasSize(600);
                } else {
                    assertThat(shown()).hasSizeBetween(20, speed > 2 ? 599 : 600);
                }
                if (speed > 4) {
                    assertThat(projector.asked).as("key pictures only").hasSizeLessThan(250);
                }
            }
        }
    }
}
