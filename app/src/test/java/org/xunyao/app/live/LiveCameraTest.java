package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xunyao.app.live.keep.Keepers;
import org.xunyao.app.wall.SceneTrouble;
import org.xunyao.kernel.SystemClock;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.FilmLane;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.WorkerCommand;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.lease.Standing;

class LiveCameraTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
    private static final PictureSize TILE = new PictureSize(320, 180);

    private volatile Standing standing = new Standing.Asking();
    private int looks;

    @Test
    void nothingIsMadeOfAPictureBeforeTheCameraIsOurs() {
        LiveCamera camera = camera();
        camera.second();
        camera.seen(look(""));
        camera.seen(look("covered"));
        assertThat(taken(camera)).isZero();
        assertThat(camera.trouble()).isEmpty();

        standing = new Standing.Ours(1, Optional.empty());
        camera.seen(look(""));
        assertThat(taken(camera)).as("begins with a second of its own").isZero();
        camera.second();
        camera.seen(look(""));
        assertThat(taken(camera)).isEqualTo(1);
    }

    @Test
    void aLostLeaseEndsItAtOnceAndTakesBackWhatWasSaidOfThePicture() {
        standing = new Standing.Ours(1, Optional.empty());
        LiveCamera camera = camera();
        camera.seen(look(""));
        camera.seen(look("covered"));
        assertThat(taken(camera)).isEqualTo(1);
        assertThat(camera.trouble()).isPresent();

        standing = new Standing.Theirs("东站", false);
        camera.seen(look(""));
        assertThat(taken(camera)).as("even before the next second").isEqualTo(1);
        camera.second();
        assertThat(camera.trouble()).as("nobody here says that it is covered").isEmpty();

        standing = new Standing.Ours(3, Optional.of(Duration.ZERO));
        camera.second();
        camera.seen(look(""));
        assertThat(taken(camera)).isEqualTo(2);
    }

    @Test
    void whatIsSeenWhileTheCameraIsTurnedAwayIsShownToNoReviewer() {
        standing = new Standing.Ours(1, Optional.empty());
        LiveCamera camera = camera();
        camera.moved(true);
        camera.seen(look(""));
        assertThat(taken(camera)).isZero();

        camera.moved(false);
        camera.seen(look(""));
        assertThat(taken(camera)).isEqualTo(1);
    }

    /// Otherwise a look of ours would count after the camera had gone to another station.
    @Test
    void theCameraDoesNotChangeHandsWhileALookIsTaken() throws InterruptedException {
        standing = new Standing.Ours(1, Optional.empty());
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        LiveCamera camera = camera(new Attendance() {
            @Override
            public Standing of(CameraId one) {
                return standing;
            }

            @Override
            public boolean holds(CameraId one) {
                asked.countDown();
                return await(answer);
            }
        });
        Thread detector = Thread.ofPlatform().start(() -> camera.seen(look("")));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        standing = new Standing.Theirs("东站", false);
        Thread second = Thread.ofPlatform().start(camera::second);
        second.join(Duration.ofMillis(200));
        assertThat(second.isAlive()).as("waits for the look").isTrue();
        answer.countDown();
        detector.join();
        second.join();
        assertThat(taken(camera)).isEqualTo(1);
        assertThat(camera.standing()).isEqualTo(standing);
    }

    /// Thrown on, it would be taken for a broken stream, and for the cameras behind it on the wall.
    @Test
    void aCameraThatCannotBeDecodedSaysSoAndDisturbsNobody() {
        standing = new Standing.Ours(1, Optional.empty());
        LiveCamera camera = camera();
        CameraFeed main = camera.feed(StreamKind.MAIN);
        main.decode(TILE);
        main.event(new StreamEvent.Started(CAMERA, START, Codec.H264, new PictureSize(4096, 2160)));
        assertThat(camera.trouble())
                .contains(new SceneTrouble(SceneTrouble.Kind.TOO_LARGE, START, OptionalInt.empty()));
        main.decode(new PictureSize(160, 90));
        assertThat(camera.trouble()).map(SceneTrouble::since).contains(START);
        main.event(new StreamEvent.Started(CAMERA, START.plusSeconds(9), Codec.H264, TILE));
        assertThat(camera.trouble()).isEmpty();
    }

    @Test
    void aCameraWithoutAPlaceGetsTheNextThatIsFree() {
        standing = new Standing.Ours(1, Optional.empty());
        MediaWorker worker = worker();
        FilmLane film = worker.film(Codec.H264, TILE);
        LiveCamera camera = camera(worker, one -> standing);
        CameraFeed main = camera.feed(StreamKind.MAIN);
        main.decode(TILE);
        main.event(new StreamEvent.Started(CAMERA, START, Codec.H264, TILE));
        camera.second();
        assertThat(camera.trouble()).map(SceneTrouble::kind).contains(SceneTrouble.Kind.NO_PLACE);
        film.close();
        camera.second();
        assertThat(camera.trouble()).isEmpty();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private LiveCamera camera() {
        return camera(worker(), camera -> standing);
    }

    private static MediaWorker worker() {
        var command = new WorkerCommand(
                Path.of("java"), List.of(), WorkerCommand.FLAGS, Path.of("cache"), Optional.empty(), Optional.empty());
        return new MediaWorker(
                new MediaWorker.Launch(command, Bubblewrap.probe(Path.of("no", "bwrap"))),
                FrameMap.ofTiles(1, TILE.width(), TILE.height()),
                new SystemClock(SystemClock.CHINA),
                Thread.ofPlatform().daemon().factory(),
                new WorkerEars(Map.of(), () -> Keepers.NONE));
    }

    private static final PostWatches.At NOTHING = new PostWatches.At(List.of(), (post, ring) -> {
        throw new AssertionError("nothing is watched");
    });

    private LiveCamera camera(Attendance attendance) {
        return camera(worker(), attendance);
    }

    private static LiveCamera camera(MediaWorker worker, Attendance attendance) {
        return new LiveCamera(CAMERA, worker, NOTHING, attendance, () -> {}, new SystemClock(SystemClock.CHINA));
    }

    private Observation look(String why) {
        Instant at = START.plusSeconds(++looks);
        return new Observation(CAMERA, looks, looks, at, why.isEmpty(), why, List.of(), "nano", "");
    }

    private static int taken(LiveCamera camera) {
        return camera.looks().between(START, START.plusSeconds(1_000)).size();
    }
}
