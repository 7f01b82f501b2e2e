package org.xunyao.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.FrameWriter;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.vision.OpenCv;

/// Sealed films that a person watches, decoded on a thread of their own, so that they wait for neither
/// the live cameras nor the detector. Messages come on the pipe thread.
final class Films implements Runnable {
    private static final Logger LOG = System.getLogger(Films.class.getName());

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Map<Integer, FilmSeat> seats = new HashMap<>();
    private final StationPipe station;
    private final Clock clock;

    Films(StationPipe station, Clock clock) {
        this.station = station;
        this.clock = clock;
    }

    /// A film takes a place.
    ///
    /// @param free done when nobody else writes there any more
    void open(ToWorker.Film film, FrameWriter writer, Future<?> free) {
        FilmSeat seat = new FilmSeat(film, writer, clock);
        seats.put(film.camera(), seat);
        tasks.add(() -> {
            OpenCv.load();
            seat.open(free);
        });
    }

    /// A unit of a film; nothing when its place has none.
    void play(ToWorker.Play play) {
        @Nullable FilmSeat seat = seats.get(play.camera());
        if (seat != null) {
            tasks.add(() -> answer(seat, play));
        }
    }

    /// The place is no film's any more; when this returns nothing of it is written there.
    void close(int camera) {
        @Nullable FilmSeat gone = seats.remove(camera);
        if (gone != null) {
            gone.cut();
            tasks.add(gone::close);
        }
    }

    private void answer(FilmSeat seat, ToWorker.Play play) {
        int pictures = 0;
        try {
            pictures = seat.play(play);
        } finally {
            station.send(new ToStation.Played(
                    play.camera(), seat.opening(), play.unit().number(), pictures));
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                perform(tasks.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void perform(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | UnsatisfiedLinkError | NoClassDefFoundError e) {
            // The edge of one unit: whatever the native code disliked in it, the next one gets its turn.
            LOG.log(Level.WARNING, "film task failed", e);
        }
    }
}
