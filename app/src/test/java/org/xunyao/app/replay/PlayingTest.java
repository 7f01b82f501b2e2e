package org.xunyao.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xunyao.app.alarms.ClipPlayer.Gap;
import org.xunyao.app.alarms.ReviewSheet.Stretch;
import org.xunyao.app.picture.Cover;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.Clock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;

final class PlayingTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant START = Instant.parse("2026-11-22T06:00:00Z");
    private static final int KEY_EVERY = 10;
    private static final Duration STEP = Duration.ofMillis(40);
    private static final Duration PULSE = Duration.ofMillis(16);

    private final HandClock clock = new HandClock();
    private final RecordingProjector projector = new RecordingProjector();

    private static final class HandClock implements Clock {
        private long nanos = 5;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

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

    private static AccessUnit unit(long number, Duration at) {
        return new AccessUnit(
                CAMERA, number, Codec.H264, number % KEY_EVERY == 0, 7 + number * 3_600, START.plus(at), 0, new byte[] {
                    0, 0, 0, 1, 0x41, 1
                });
    }

    private static List<AccessUnit> units(long from, long to, Duration start) {
        return LongStream.range(from, to)
                .mapToObj(number -> unit(number, start.plus(STEP.multipliedBy(number - from))))
                .toList();
    }

    private Playing playing(int units) {
        return playing(new Clip(units(0, units, Duration.ZERO)));
    }

    private Playing playing(Clip clip) {
        return new Playing(new Track(clip), projector, camera -> Cover.nothing(), clock);
    }

    private void pulse(Playing playing) {
        playing.picture().poll();
        projector.work();
        clock.pass(PULSE);
    }

    private void pulses(Playing playing, int count) {
        for (int i = 0; i < count; i++) {
            pulse(playing);
        }
    }

    /// Lets it run until it stands.
    private Duration runOut(Playing playing) {
        long began = clock.nanoTime();
        for (int i = 0; i < 10_000 && playing.playing(); i++) {
            pulse(playing);
        }
        return Duration.ofNanos(clock.nanoTime() - began);
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    @Test
    void itOpensAtItsFirstPictureAndStands() {
        Playing playing = playing(50);
        pulses(playing, 20);
        assertThat(projector.taken).containsExactly(0L);
        assertThat(playing.position()).isZero();
        assertThat(playing.length()).isEqualTo(STEP.multipliedBy(49));
        assertThat(playing.playing()).isFalse();
        assertThat(playing.watchedToEnd()).isFalse();
    }

    @Test
    void itShowsEveryPictureOnceAtTheCamerasPaceAndIsWatchedWithTheLast() {
        Playing playing = playing(100);
        pulses(playing, 3);
        playing.play();
        while (!playing.watchedToEnd() && playing.playing()) {
            assertThat(projector.taken).hasSizeLessThan(100);
            pulse(playing);
        }
        assertThat(playing.watchedToEnd()).isTrue();
        assertThat(projector.taken).isEqualTo(numbers(0, 100));
        assertThat(playing.playing()).isFalse();
        assertThat(playing.position()).isEqualTo(playing.length());
        assertThat(Duration.ofNanos(clock.nanoTime()))
                .as("not faster than it was, and hardly slower")
                .isBetween(playing.length(), playing.length().plusMillis(300));

        playing.play();
        pulses(playing, 3);
        assertThat(playing.position()).as("again from the beginning").isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aSlowScreenMakesTheFilmSlowerAndNeverShorter() {
        Playing playing = playing(60);
        playing.play();
        long began = clock.nanoTime();
        while (playing.playing()) {
            clock.pass(Duration.ofMillis(110));
            pulse(playing);
        }
        assertThat(projector.taken).isEqualTo(numbers(0, 60));
        assertThat(playing.watchedToEnd()).isTrue();
        assertThat(Duration.ofNanos(clock.nanoTime() - began)).isGreaterThan(playing.length());
    }

    @Test
    void aSeekToTheEndIsNotWatching() {
        Playing playing = playing(100);
        playing.play();
        pulses(playing, 30);
        playing.seek(playing.length().plusSeconds(9));
        runOut(playing);
        assertThat(playing.position()).isEqualTo(playing.length());
        assertThat(projector.taken.getLast()).isEqualTo(99);
        assertThat(playing.watchedToEnd()).isFalse();

        playing.play();
        runOut(playing);
        assertThat(playing.watchedToEnd()).as("seen whole at last").isTrue();
    }

    @Test
    void whatWasJumpedOverCanBeWatchedLater() {
        Playing playing = playing(100);
        playing.seek(STEP.multipliedBy(50));
        pulses(playing, 3);
        playing.play();
        runOut(playing);
        assertThat(playing.watchedToEnd()).isFalse();
        playing.seek(Duration.ZERO);
        assertThat(playing.heading()).isZero();
        assertThat(playing.position()).as("that of the picture still there").isEqualTo(playing.length());
        playing.play();
        pulses(playing, 2);
        while (playing.position().compareTo(STEP.multipliedBy(49)) < 0) {
            assertThat(playing.watchedToEnd()).isFalse();
            pulse(playing);
        }
        assertThat(playing.watchedToEnd()).isTrue();
    }

    @Test
    void aSeekDecodesFromTheKeyUnitAndShowsOnlyWhatWasWanted() {
        Playing playing = playing(100);
        pulses(playing, 3);
        int before = projector.asked.size();
        playing.seek(STEP.multipliedBy(47).plusMillis(10));
        pulses(playing, 3);
        assertThat(projector.unitsFrom(before)).isEqualTo(numbers(40, 48));
        assertThat(projector.asked.get(before).fresh()).isTrue();
        assertThat(projector.asked.stream().skip(before + 1)).noneMatch(RecordingProjector.Asked::fresh);
        assertThat(projector.asked.stream().skip(before).filter(RecordingProjector.Asked::shown))
                .hasSize(1);
        assertThat(playing.position()).isEqualTo(STEP.multipliedBy(47));

        int on = projector.asked.size();
        playing.seek(STEP.multipliedBy(49));
        pulses(playing, 3);
        assertThat(projector.unitsFrom(on)).as("on from where it stood").containsExactly(48L, 49L);
        int back = projector.asked.size();
        playing.seek(STEP.multipliedBy(42));
        pulses(playing, 3);
        assertThat(projector.unitsFrom(back)).isEqualTo(numbers(40, 43));
        assertThat(projector.taken).containsExactly(0L, 47L, 49L, 42L);
    }

    @Test
    void anAnswerToAnEarlierSeekDoesNotCountForALaterOne() {
        Playing playing = playing(100);
        pulses(playing, 3);
        projector.damaged.add(47L);
        playing.seek(STEP.multipliedBy(47));
        playing.picture().poll();
        playing.seek(STEP.multipliedBy(12));
        playing.picture().poll();
        playing.seek(STEP.multipliedBy(47));
        playing.picture().poll();
        projector.work();
        projector.damaged.clear();
        playing.seek(STEP.multipliedBy(13));
        pulses(playing, 4);
        assertThat(playing.position()).isEqualTo(STEP.multipliedBy(13));
    }

    @Test
    void aGapIsToldAndStoodAtAndTheTimeIsThatOfTheUnits() {
        List<AccessUnit> all = new ArrayList<>(units(0, 30, Duration.ZERO));
        Duration later = Duration.ofSeconds(252);
        all.addAll(units(6_300, 6_330, later));
        Playing playing = playing(new Clip(all));
        Duration lastBefore = STEP.multipliedBy(29);
        var sheet = ClipReplay.named(new EvidenceId(new UUID(1, 1)), new Clip(all));
        assertThat(sheet.stretches())
                .containsExactly(
                        new Stretch(START, START.plus(lastBefore)),
                        new Stretch(START.plus(later), START.plus(later).plus(lastBefore)));
        assertThat(sheet.shows(START.plusSeconds(100))).isFalse();
        assertThat(sheet.shows(START.plusSeconds(253))).isTrue();
        assertThat(playing.gaps()).containsExactly(new Gap(lastBefore, later));
        assertThat(playing.length()).isEqualTo(later.plus(lastBefore));
        playing.play();
        Duration stood = Duration.ZERO;
        while (playing.playing()) {
            if (playing.position().equals(lastBefore)) {
                stood = stood.plus(PULSE);
            }
            assertThat(playing.position().compareTo(lastBefore) <= 0
                            || playing.position().compareTo(later) >= 0)
                    .isTrue();
            pulse(playing);
        }
        assertThat(stood).isGreaterThan(Duration.ofSeconds(1));
        assertThat(playing.watchedToEnd()).isTrue();
        playing.seek(Duration.ofSeconds(100));
        pulses(playing, 3);
        assertThat(playing.position()).as("the last that is there").isEqualTo(lastBefore);
    }

    @Test
    void afterTheWorkerWasLostTheFilmGoesOnFromTheKeyUnit() {
        Playing playing = playing(60);
        playing.play();
        while (projector.taken.size() < 27) {
            pulse(playing);
        }
        int before = projector.asked.size();
        projector.die();
        runOut(playing);
        assertThat(projector.asked.get(before).fresh()).isTrue();
        assertThat(projector.asked.get(before).unit().number()).isEqualTo(20);
        assertThat(playing.position()).isEqualTo(playing.length());
        assertThat(playing.watchedToEnd()).isTrue();
        assertThat(projector.taken).containsAll(numbers(0, 60));
    }

    @Test
    void aDamagedPictureIsPassedAndALongDamagedStretchIsNotWatched() {
        projector.damaged.addAll(List.of(13L, 59L));
        Playing playing = playing(60);
        playing.play();
        runOut(playing);
        assertThat(projector.taken).hasSize(58).doesNotContain(13L, 59L);
        assertThat(playing.watchedToEnd()).isTrue();

        projector.damaged.addAll(numbers(10, 38));
        Playing other = playing(60);
        other.play();
        runOut(other);
        assertThat(other.playing()).isFalse();
        assertThat(other.watchedToEnd()).isFalse();
    }

    @Test
    void aClipOfWhichNothingCanBeDecodedSaysSo() {
        projector.damaged.addAll(numbers(0, 100));
        Playing playing = playing(100);
        playing.play();
        runOut(playing);
        assertThat(playing.fault()).isEqualTo("MEDIA-CLIP");
        assertThat(playing.watchedToEnd()).isFalse();
        playing.play();
        assertThat(playing.playing()).isFalse();
    }

    @Test
    void aPausedFilmStandsAndGoesOnWhereItStood() {
        Playing playing = playing(60);
        playing.play();
        pulses(playing, 40);
        playing.pause();
        pulses(playing, 2);
        Duration stood = playing.position();
        pulses(playing, 100);
        assertThat(playing.position()).isEqualTo(stood);
        playing.play();
        runOut(playing);
        assertThat(projector.taken).isEqualTo(numbers(0, 60));
        playing.close();
        assertThat(projector.closed).isTrue();
    }
}
