package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.FilmLane;
import org.xunyao.media.link.FrameSource;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerState;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.CameraStream;

class FilmTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Sandbox PLAIN = Sandbox.none("MEDIA-SANDBOX-OFF");
    private static final PictureSize TILE = new PictureSize(320, 180);
    private static final CameraId CAMERA = new CameraId("SEALED");

    @Test
    void everyPictureIsTheUnitThatWasAskedForAndNobodyLooksAtIt() throws Exception {
        H264Clip walk = H264Clip.persons(Rig.FPS, 4);
        try (Rig rig = new Rig(Bubblewrap.probe(Path.of("/usr/bin/bwrap")), Optional.empty(), Optional.empty());
                FilmLane film = rig.worker.film(Codec.H264, TILE)) {
            FrameSource live = rig.play("LIVE", walk, 640, 360);
            assertThat(Rig.eventually(LONG, () -> film.lives() == 1)).isTrue();
            for (int i = 0; i < 20; i++) {
                film.play(i, unit(walk, i), i == 0, true);
                assertThat(shown(film)).as("picture").isEqualTo(i);
                assertThat(answer(film)).isEqualTo(new FilmLane.Answer(i, 1));
            }
            assertThat(film.pictures().width()).isEqualTo(320);
            assertThat(film.pictures().height()).isEqualTo(180);

            film.play(0, unit(walk, 0), true, false);
            LongStream.range(1, 45).forEach(i -> film.play(i, unit(walk, i), false, i == 44));
            assertThat(film.waiting()).isPositive();
            assertThat(shown(film)).as("only the last one is shown").isEqualTo(44);
            for (int i = 0; i < 45; i++) {
                assertThat(answer(film)).isEqualTo(new FilmLane.Answer(i, 1));
            }
            assertThat(film.waiting()).isZero();
            assertThat(Rig.picture(live, LONG)).isBetween(0, 2);
            assertThat(Rig.eventually(LONG, () -> !rig.all.isEmpty())).isTrue();
            assertThat(rig.all).allMatch(look -> look.camera().code().equals("LIVE"));
        }
    }

    @Test
    void aDamagedUnitIsAnsweredWithoutAPictureAndThePlaceGoesFromHandToHand() throws Exception {
        H264Clip red = H264Clip.make("0xC02020", 640, 360, Rig.FPS, 2);
        H264Clip blue = H264Clip.make("0x2020C0", 352, 288, Rig.FPS, 2);
        try (Rig rig = new Rig(PLAIN, Optional.empty(), Optional.empty())) {
            assertThat(Rig.eventually(LONG, () -> rig.worker.state() instanceof WorkerState.Running))
                    .isTrue();
            // Nine places: each film has another one, and the tenth has the first one's.
            List<FilmLane> films = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                films.add(rig.worker.film(Codec.H264, TILE));
            }
            FilmLane first = films.getFirst();
            AccessUnit noise = new AccessUnit(
                    CAMERA, 7, Codec.H264, true, 0, java.time.Instant.EPOCH, 0, new byte[] {0, 0, 0, 1, 0x65, 1, 2, 3});
            first.play(7, noise, true, true);
            assertThat(answer(first)).isEqualTo(new FilmLane.Answer(7, 0));
            first.play(8, unit(red, 0), true, true);
            assertThat(red(first)).isBetween(170, 215);
            assertThat(first.pictures().unit()).isEqualTo(8);
            first.close();

            FrameSource camera = rig.play("BLUE", blue, 352, 288);
            int slot = Rig.picture(camera, LONG);
            assertThat(Rig.mean(camera, slot)[0]).as("blue").isBetween(170, 215);
            rig.worker.close(CameraStream.main(new CameraId("BLUE")));

            try (FilmLane tenth = rig.worker.film(Codec.H264, TILE)) {
                tenth.play(3, unit(red, 0), true, true);
                assertThat(red(tenth)).isBetween(170, 215);
                assertThat(tenth.pictures().unit()).isEqualTo(3);
            }
            films.forEach(FilmLane::close);
        }
    }

    @Test
    void aNewWorkerAsksForTheFilmAgain() throws Exception {
        H264Clip red = H264Clip.make("0xC02020", 640, 360, Rig.FPS, 2);
        try (Rig rig = new Rig(PLAIN, Optional.empty(), Optional.empty());
                FilmLane film = rig.worker.film(Codec.H264, TILE)) {
            assertThat(Rig.eventually(LONG, () -> film.lives() == 1)).isTrue();
            film.play(0, unit(red, 0), true, true);
            assertThat(shown(film)).isZero();
            Rig.workers().forEach(ProcessHandle::destroyForcibly);
            assertThat(Rig.eventually(LONG, () -> film.lives() == 2)).isTrue();
            assertThat(film.answer()).as("what the dead one was asked").isEmpty();
            film.play(0, unit(red, 0), true, false);
            film.play(1, unit(red, 1), false, true);
            assertThat(shown(film)).isEqualTo(1);
        }
    }

    @Test
    void theEndOfTheStreamBringsThePicturesThatTheDecoderHeldBack() throws Exception {
        int count = 10;
        H264Clip film = H264Clip.reordered(Rig.FPS, count);
        try (Rig rig = new Rig(PLAIN, Optional.empty(), Optional.empty());
                FilmLane lane = rig.worker.film(Codec.H264, TILE)) {
            assertThat(Rig.eventually(LONG, () -> lane.lives() == 1)).isTrue();
            // Coded I P B B P B B P B B: the second P is the last picture shown of those up to it.
            for (int i = 0; i < count; i++) {
                lane.play(i, unit(film, i), i == 0, i == 7);
            }
            int before = 0;
            for (int i = 0; i < count; i++) {
                before += answer(lane).pictures();
            }
            assertThat(before).as("the last ones wait for units behind them").isLessThan(count);
            assertThat(lane.pictures().poll()).isEqualTo(-1);
            AccessUnit last = unit(film, count - 1);
            AccessUnit end = new AccessUnit(
                    CAMERA, count, Codec.H264, false, last.pts(), last.arrival(), 0, Codec.H264.endOfStream());
            lane.play(count, end, false, false);
            assertThat(shown(lane)).isEqualTo(7);
            assertThat(answer(lane)).isEqualTo(new FilmLane.Answer(count, count - before));
            lane.play(20, unit(film, 0), true, true);
            lane.play(21, end, false, false);
            assertThat(shown(lane)).as("the film begins anew").isEqualTo(20);
        }
    }

    private static AccessUnit unit(H264Clip clip, long number) {
        return clip.unit(CAMERA, number, Rig.FPS);
    }

    private static long shown(FilmLane film) {
        return Rig.picture(film.pictures(), LONG) < 0 ? -1 : film.pictures().unit();
    }

    /// How red the next picture is.
    private static int red(FilmLane film) {
        int slot = Rig.picture(film.pictures(), LONG);
        assertThat(slot).as("picture").isBetween(0, 2);
        return Rig.mean(film.pictures(), slot)[2];
    }

    private static FilmLane.Answer answer(FilmLane film) {
        var next = new AtomicReference<FilmLane.Answer>();
        assertThat(Rig.eventually(
                        LONG,
                        () -> film.answer()
                                .map(answer -> {
                                    next.set(answer);
                                    return true;
                                })
                                .orElse(false)))
                .as("answered")
                .isTrue();
        return next.get();
    }
}
