package org.xunyao.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.player.Picture;
import org.xunyao.video.CameraId;
import org.xunyao.vision.LookResult;
import org.xunyao.vision.Looks;
import org.xunyao.vision.cells.CellAnswer;
import org.xunyao.vision.cells.CellVerdict;
import org.xunyao.vision.found.FindAnswer;

/// The one detection thread of the worker. At most one sample of a camera waits, so a slow detector looks
/// less often and never falls behind; cameras get their turns in the order in which they came.
final class Detection {
    private static final Logger LOG = System.getLogger(Detection.class.getName());
    private static final long MILLISECOND = 1_000_000L;
    private static final int SLOW_LEAST_MILLIS = 3_000;
    /// The longest a post may go unseen.
    private static final int MOST_MILLIS = 10_000;
    private static final int FIRST_CAMERA_MILLIS = 300;
    private static final int PICTURES_FIRST_MILLIS = 3_000;

    private final Turns waiting = new Turns();
    private final CompletableFuture<String> engine = new CompletableFuture<>();
    private final CountDownLatch openCv = new CountDownLatch(1);
    private final Samples samples = new Samples(Samples.USUAL);
    private final Wears wears = new Wears();
    private final StationPipe station;
    private final Clock clock;
    private volatile int shareMillis;
    private volatile int cameras;
    private int pictured;
    private boolean failed;

    Detection(StationPipe station, Clock clock) {
        this.station = station;
        this.clock = clock;
    }

    /// What decodes is there.
    void engine(String version) {
        engine.complete(version);
    }

    void openCvLoaded() {
        openCv.countDown();
    }

    /// Whether pictures can be scaled yet.
    boolean canScale() {
        return openCv.getCount() == 0;
    }

    /// Waits until pictures can be scaled.
    void awaitScaling() {
        try {
            openCv.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The clock of the worker.
    Clock clock() {
        return clock;
    }

    /// The way to the station.
    StationPipe station() {
        return station;
    }

    /// What people wear, to be used on the detection thread.
    Wears wears() {
        return wears;
    }

    /// How many cameras share the detector from now on.
    synchronized void cameras(int count) {
        cameras = count;
        notifyAll();
    }

    /// A camera's first picture is on its way to the screen.
    synchronized void pictured() {
        pictured++;
        notifyAll();
    }

    /// Time between two samples of a camera in nanoseconds: what the station asked for, or longer when
    /// the detector is slow and must be shared.
    ///
    /// @param asked nanoseconds, 0 = never
    long interval(long asked) {
        int share = shareMillis;
        if (asked == 0 || share == 0) {
            return asked;
        }
        return Math.max(asked, Math.clamp((long) cameras * share, SLOW_LEAST_MILLIS, MOST_MILLIS) * MILLISECOND);
    }

    /// Copies a camera's picture to look at it later; {@link Seat#sampleDone} says when.
    ///
    /// @return false when too many wait already; the camera may ask again with its next picture
    boolean offer(Seat seat, Picture picture) {
        Sample sample = samples.take(seat, Sample.bytesOf(picture), picture.nanos());
        if (sample == null) {
            return false;
        }
        boolean filled = false;
        try {
            sample.take(picture);
            filled = true;
        } finally {
            if (!filled) {
                samples.giveBack(sample);
            }
        }
        waiting.live(looks -> examine(looks, seat, sample));
        return true;
    }

    /// The camera offers nothing more.
    void leave(Seat seat) {
        samples.leave(seat);
    }

    /// The camera left its place; what was known of its scene is forgotten, its baseline after a while.
    void forget(CameraId camera) {
        waiting.live(looks -> {
            looks.forget(camera, clock.nanoTime());
            wears.forget(camera);
        });
    }

    /// The zones of a camera that are compared, and those with tasks, from now on.
    void compare(CameraId camera, ToWorker.Compare wanted) {
        waiting.live(looks -> {
            looks.compare(camera, wanted.revision(), wanted.zones());
            looks.find(camera, wanted.revision(), wanted.tasks());
            wears.tell(camera, wanted.revision(), wanted.tasks());
        });
    }

    /// Does a slice of a second look, by turns with live samples.
    void film(Consumer<Looks> slice) {
        waiting.film(slice);
    }

    /// Lets the pictures of cameras come first: loading a model would take the processor from them. Does
    /// not wait when there are none.
    void awaitPictures() {
        try {
            engine.join();
            long begun = clock.nanoTime();
            synchronized (this) {
                long left = FIRST_CAMERA_MILLIS;
                while (left > 0 && pictured < Math.max(cameras, 1)) {
                    wait(left);
                    long most = cameras == 0 ? FIRST_CAMERA_MILLIS : PICTURES_FIRST_MILLIS;
                    left = most - (clock.nanoTime() - begun) / MILLISECOND;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says that the worker is ready and looks at samples for ever; the thread that calls it is the
    /// detection thread.
    void look(Eyes eyes) {
        shareMillis = eyes.shareMillis();
        String version = engine.join();
        station.send(new ToStation.Ready(
                version.replaceAll("[^ -~]", "?"), eyes.looks().detectorName()));
        try {
            while (true) {
                waiting.next().accept(eyes.looks());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void examine(Looks looks, Seat seat, Sample sample) {
        try {
            if (seat.takeSnap()) {
                still(seat, sample);
            }
            look(looks, seat, sample);
            failed = false;
        } catch (RuntimeException e) {
            // The edge of one look: whatever the native code disliked in this picture, the next camera gets its turn.
            LOG.log(Level.WARNING, "look failed", e);
            if (!failed) {
                failed = true;
                station.send(new ToStation.Fault(seat.camera(), seat.opening(), ToStation.Fault.NO_DETECTOR));
            }
        } finally {
            samples.giveBack(sample);
            seat.sampleDone();
        }
    }

    private void look(Looks looks, Seat seat, Sample sample) {
        if (!sample.intact()) {
            station.send(new ToStation.Seen(
                    seat.camera(),
                    seat.opening(),
                    sample.firstUnit(),
                    sample.lastUnit(),
                    false,
                    Planes.BROKEN,
                    List.of(),
                    looks.detectorName(),
                    looks.modelSha256(),
                    ToStation.Counted.NONE,
                    ToStation.Finds.NONE));
        } else if (seat.looks() && looks.due(seat.id(), sample.planes(), sample.nanos())) {
            LookResult result = looks.look(seat.id(), sample.planes(), sample.nanos());
            station.send(new ToStation.Seen(
                    seat.camera(),
                    seat.opening(),
                    sample.firstUnit(),
                    sample.lastUnit(),
                    result.usable(),
                    result.why(),
                    result.persons(),
                    result.detector(),
                    result.modelSha256(),
                    counted(result.zones()),
                    wears.beside(found(result.finds()), seat.id(), sample.planes(), result)));
            result.zones()
                    .learnt()
                    .forEach((zone, sketch) -> station.send(new ToStation.Learnt(
                            seat.camera(), seat.opening(), result.zones().revision(), zone, sketch)));
        }
    }

    /// What was found, as the station is told.
    static ToStation.Finds found(FindAnswer finds) {
        List<ToStation.TextAt> texts = finds.texts().entrySet().stream()
                .map(text -> new ToStation.TextAt(text.getKey(), text.getValue()))
                .toList();
        return new ToStation.Finds(finds.revision(), texts, List.of());
    }

    private static ToStation.Counted counted(CellAnswer zones) {
        return new ToStation.Counted(
                zones.revision(),
                zones.verdicts().stream().map(CellVerdict::count).toList());
    }

    private void still(Seat seat, Sample sample) {
        if (sample.width() % 2 != 0 || sample.height() % 2 != 0) {
            // Half a chroma sample is not there.
            station.send(new ToStation.Fault(seat.camera(), seat.opening(), "MEDIA-STILL-SIZE"));
            return;
        }
        byte[] jpeg = Jpeg.encode(sample.bytes(), sample.width(), sample.height());
        station.send(new ToStation.Still(seat.camera(), seat.opening(), sample.firstUnit(), sample.lastUnit(), jpeg));
    }
}
