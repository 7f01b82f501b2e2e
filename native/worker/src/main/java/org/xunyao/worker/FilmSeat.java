package org.xunyao.worker;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.protocol.FrameWriter;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.player.Picture;
import org.xunyao.player.ffmpeg.UnitDecoder;
import org.xunyao.video.PictureSize;

/// One sealed film in its place: each unit is decoded when it comes, and its picture written beside the
/// unit's own number. Used by the films' thread, except {@link #cut}.
final class FilmSeat implements AutoCloseable {
    /// More pictures than this no decoder of H.264 holds back.
    private static final int MOST_HELD = 32;

    private final ToWorker.Film film;
    private final FrameWriter writer;
    private final Clock clock;
    private final Map<Long, ToWorker.Play> fed = new HashMap<>();
    private @Nullable UnitDecoder decoder;
    private @Nullable TileScaler scaler;
    private long count;
    private boolean cut;

    FilmSeat(ToWorker.Film film, FrameWriter writer, Clock clock) {
        this.film = film;
        this.writer = writer;
        this.clock = clock;
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

    /// Decodes one unit. The end of the stream brings the pictures that the decoder held back; after it
    /// the film begins anew.
    ///
    /// @return pictures that came out
    int play(ToWorker.Play play) {
        if (Arrays.equals(play.unit().bytes(), film.codec().endOfStream())) {
            return end();
        }
        UnitDecoder open = decoder;
        if (open == null || play.fresh()) {
            if (open != null) {
                open.close();
            }
            fed.clear();
            open = new UnitDecoder(film.codec(), clock);
            decoder = open;
        }
        long place = count++;
        fed.put(place, play);
        fed.remove(place - MOST_HELD);
        boolean _ = open.feed(play.unit().bytes(), place);
        return shown(open);
    }

    private int end() {
        UnitDecoder open = decoder;
        if (open == null) {
            return 0;
        }
        open.finish();
        int pictures = shown(open);
        open.close();
        decoder = null;
        return pictures;
    }

    private int shown(UnitDecoder open) {
        int pictures = 0;
        Optional<Picture> picture = open.next();
        while (picture.isPresent()) {
            ToWorker.@Nullable Play of = fed.remove(picture.get().lastUnit());
            if (of != null) {
                pictures++;
                show(of, picture.get());
            }
            picture = open.next();
        }
        return pictures;
    }

    private synchronized void show(ToWorker.Play of, Picture picture) {
        if (cut || !of.shown()) {
            return;
        }
        TileScaler into = scaler;
        if (into == null) {
            into = new TileScaler(new PictureSize(film.width(), film.height()));
            scaler = into;
        }
        into.scale(picture, writer.slot());
        writer.publish(into.width(), into.height(), of.unit().number(), clock.nanoTime(), film.opening());
    }

    @Override
    public void close() {
        UnitDecoder open = decoder;
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
