package org.xunyao.worker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.protocol.FrameWriter;
import org.xunyao.media.protocol.TileFit;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.PictureSize;
import org.xunyao.vision.I420;

/// One sealed film in its place: each unit is decoded when it comes, and its picture written beside the
/// unit's own number. Used by the films' thread, except {@link #cut}.
final class FilmSeat implements AutoCloseable {
    /// More pictures than this no decoder of H.264 holds back.
    private static final int MOST_HELD = 32;

    private final ToWorker.Film film;
    private final FrameWriter writer;
    private final Clock clock;
    private final PictureSize tile;
    private final Map<Integer, ToWorker.Play> fed = new HashMap<>();
    private @Nullable SealedDecoder decoder;
    private @Nullable TileScaler scaler;
    private @Nullable PictureSize scaled;
    private int count;
    private boolean cut;

    FilmSeat(ToWorker.Film film, FrameWriter writer, Clock clock) {
        this.film = film;
        this.writer = writer;
        this.clock = clock;
        this.tile = new PictureSize(film.width(), film.height());
    }

    int opening() {
        return film.opening();
    }

    /// Waits until the place is free.
    void open(Future<?> free) {
        try {
            free.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new FaultException("MEDIA-PLAYER", "place " + film.camera(), e);
        }
    }

    /// From now on nothing is written; any thread.
    synchronized void cut() {
        cut = true;
    }

    /// Decodes one unit.
    ///
    /// @return pictures that came out
    int play(ToWorker.Play play) {
        SealedDecoder open = decoder;
        if (open == null || play.fresh()) {
            if (open != null) {
                open.close();
            }
            fed.clear();
            open = new SealedDecoder(film.codec());
            decoder = open;
        }
        int place = count++;
        fed.put(place, play);
        fed.remove(place - MOST_HELD);
        open.feed(play.unit().bytes(), place);
        int pictures = 0;
        Optional<SealedDecoder.Decoded> picture = open.next();
        while (picture.isPresent()) {
            ToWorker.@Nullable Play of = fed.remove(picture.get().unit());
            if (of != null) {
                pictures++;
                show(of, picture.get().planes());
            }
            picture = open.next();
        }
        return pictures;
    }

    private synchronized void show(ToWorker.Play of, I420 planes) {
        if (cut || !of.shown()) {
            return;
        }
        TileScaler into = scaler(new PictureSize(planes.width(), planes.height()));
        into.scale(planes, writer.slot().asByteBuffer());
        writer.publish(into.width(), into.height(), of.unit().number(), clock.nanoTime(), film.opening());
    }

    private TileScaler scaler(PictureSize picture) {
        TileScaler made = scaler;
        if (made == null || !picture.equals(scaled)) {
            if (made != null) {
                made.close();
            }
            PictureSize size = TileFit.inside(picture, tile);
            made = new TileScaler(size.width(), size.height());
            scaler = made;
            scaled = picture;
        }
        return made;
    }

    @Override
    public void close() {
        SealedDecoder open = decoder;
        decoder = null;
        if (open != null) {
            open.close();
        }
        TileScaler made = scaler;
        scaler = null;
        if (made != null) {
            made.close();
        }
    }
}
