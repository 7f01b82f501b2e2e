package org.xunyao.player.vlc;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.player.CameraDecoder;
import org.xunyao.player.CodedUnit;
import org.xunyao.player.Patience;
import org.xunyao.player.Picture;
import org.xunyao.player.PictureSink;
import org.xunyao.player.UnitQueue;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.TsMuxer;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.base.MediaPlayerEventAdapter;
import uk.co.caprica.vlcj.player.embedded.EmbeddedMediaPlayer;

/// One camera decoded by a player of libVLC, which reads a transport stream made here and shows pictures
/// when its own clock says so. Which unit a picture is, it does not tell; a window is known.
final class VlcDecoder implements CameraDecoder {
    /// The transport stream does not say whose it is.
    private static final CameraId NOBODY = new CameraId("camera");

    private final LibVlc vlc;
    private final Codec codec;
    private final PictureSize size;
    private final PictureSink sink;
    private final Clock clock;
    private final FedUnits fed;
    private final Patience patience;
    // libVLC calls back into these; if only a local held them they would be collected and the pictures would stop.
    private final PlaneSurface surface;
    private @Nullable EmbeddedMediaPlayer player;

    @SuppressWarnings("UnusedVariable")
    private @Nullable QueueMedia media;

    private final Object feeding = new Object();
    private TsMuxer muxer = new TsMuxer();
    private volatile UnitQueue queue;
    private volatile boolean ended;
    private final AtomicLong droppedBefore = new AtomicLong();

    /// @param size true size; libVLC's offer is padded and must not be used
    VlcDecoder(LibVlc vlc, Codec codec, PictureSize size, PictureSink sink, Clock clock) {
        this.vlc = vlc;
        this.queue = new UnitQueue(UnitQueue.LIMIT, vlc.budget());
        this.codec = codec;
        this.size = size;
        this.sink = sink;
        this.clock = clock;
        this.fed = new FedUnits(clock);
        this.patience = new Patience(clock);
        this.surface = new PlaneSurface(size.width(), size.height(), this::shown);
    }

    @Override
    public void feed(CodedUnit unit) {
        patience.offered();
        synchronized (feeding) {
            AccessUnit whole = new AccessUnit(
                    NOBODY, unit.number(), codec, unit.key(), unit.pts(), Instant.EPOCH, 0, unit.bytes());
            byte[] ts = muxer.mux(whole, unit.pts());
            queue.offer(new CodedUnit(unit.number(), unit.key(), unit.shown(), unit.pts(), ts), 0);
        }
    }

    @Override
    public void start() {
        EmbeddedMediaPlayer fresh = vlc.newPlayer();
        fresh.videoSurface().set(surface);
        fresh.events().addMediaPlayerEventListener(new MediaPlayerEventAdapter() {
            @Override
            public void finished(MediaPlayer mediaPlayer) {
                ended = true;
            }

            @Override
            public void error(MediaPlayer mediaPlayer) {
                ended = true;
            }
        });
        player = fresh;
        play(fresh);
    }

    private void play(EmbeddedMediaPlayer on) {
        ended = false;
        patience.started();
        QueueMedia next = new QueueMedia(queue, fed);
        media = next;
        on.media().play(next, ":demux=ts");
    }

    @Override
    public void cut() {
        synchronized (feeding) {
            UnitQueue old = queue;
            droppedBefore.addAndGet(old.dropped());
            queue = new UnitQueue(UnitQueue.LIMIT, vlc.budget());
            muxer = new TsMuxer();
            old.end();
        }
    }

    @Override
    public void restart() {
        @Nullable EmbeddedMediaPlayer on = player;
        if (on != null) {
            on.controls().stop();
            play(on);
        }
    }

    @Override
    public boolean watch() {
        boolean worn = patience.worn(ended);
        if (worn) {
            cut();
            restart();
        }
        return worn;
    }

    @Override
    public long fed() {
        return fed.count();
    }

    @Override
    public long dropped() {
        return droppedBefore.get() + queue.dropped();
    }

    @Override
    public void close() {
        queue.end();
        @Nullable EmbeddedMediaPlayer on = player;
        if (on != null) {
            player = null;
            on.controls().stop();
            on.release();
        }
    }

    private void shown() {
        Optional<FedUnits.Window> window = fed.window();
        if (window.isEmpty()) {
            return;
        }
        long now = clock.nanoTime();
        patience.pictured(now);
        sink.picture(new Picture(
                size.width(),
                size.height(),
                surface.planes(),
                surface.strides(),
                window.get().first(),
                window.get().last(),
                now,
                true));
    }
}
