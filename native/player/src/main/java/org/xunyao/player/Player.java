package org.xunyao.player;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.base.MediaPlayerEventAdapter;
import uk.co.caprica.vlcj.player.embedded.EmbeddedMediaPlayer;

/// One camera's player. {@link #feed} may be called by any thread and never blocks; {@link #start},
/// {@link #restart}, {@link #watch} and {@link #close} call libVLC, may block, and belong to one thread
/// that libVLC does not own.
public final class Player implements AutoCloseable {
    private static final int QUEUE_BYTES = 4 << 20;
    private static final long STUCK = 6_000_000_000L;
    private static final long LONGEST_PATIENCE = 60_000_000_000L;

    private final LibVlc vlc;
    private final int width;
    private final int height;
    private final PictureSink sink;
    private final Clock clock;
    private final FedUnits fed;
    // libVLC calls back into these; if only a local held them they would be collected and the pictures would stop.
    private final PlaneSurface surface;
    private @Nullable EmbeddedMediaPlayer player;

    @SuppressWarnings("UnusedVariable")
    private @Nullable QueueMedia media;

    private volatile UnitQueue queue = new UnitQueue(QUEUE_BYTES);
    private volatile boolean ended;
    private volatile long lastOffer;
    private volatile long lastPicture;
    private long started;
    private long patience = STUCK;
    private final AtomicLong droppedBefore = new AtomicLong();

    /// @param width true width in pixels; libVLC's offer is padded and must not be used
    /// @param height true height in pixels
    public Player(LibVlc vlc, int width, int height, PictureSink sink, Clock clock) {
        this.vlc = vlc;
        this.width = width;
        this.height = height;
        this.sink = sink;
        this.clock = clock;
        this.fed = new FedUnits(clock);
        this.surface = new PlaneSurface(width, height, this::shown);
    }

    /// Gives one access unit.
    ///
    /// @param ts whole transport packets; kept, do not change
    public void feed(long number, boolean key, byte[] ts) {
        lastOffer = clock.nanoTime();
        queue.offer(number, key, ts);
    }

    /// Starts libVLC on what is fed.
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
        started = clock.nanoTime();
        QueueMedia next = new QueueMedia(queue, fed);
        media = next;
        on.media().play(next, ":demux=ts");
    }

    /// Ends what is playing without touching libVLC, so any thread may call it; {@link #restart} must
    /// follow. Units fed from now on belong to the stream that comes.
    public void cut() {
        UnitQueue old = queue;
        droppedBefore.addAndGet(old.dropped());
        queue = new UnitQueue(QUEUE_BYTES);
        old.end();
    }

    /// Plays what was fed since {@link #cut}.
    public void restart() {
        @Nullable EmbeddedMediaPlayer on = player;
        if (on != null) {
            on.controls().stop();
            play(on);
        }
    }

    /// Restarts a player that ended by itself, or takes bytes and gives no pictures; call about once a
    /// second. A stream that never decodes is tried ever more rarely, down to once a minute.
    ///
    /// @return whether it was restarted
    public boolean watch() {
        long now = clock.nanoTime();
        if (lastPicture - started > 0) {
            patience = STUCK;
        }
        boolean offered = now - lastOffer < STUCK;
        long since = now - Math.max(started, lastPicture);
        if (!offered || since < (ended ? STUCK / 6 : patience)) {
            return false;
        }
        if (!ended) {
            patience = Math.min(patience * 2, LONGEST_PATIENCE);
        }
        cut();
        restart();
        return true;
    }

    /// Access units that libVLC has taken.
    public long fed() {
        return fed.count();
    }

    /// Access units dropped because libVLC was too slow or a key frame was missing.
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
        lastPicture = now;
        sink.picture(new Picture(
                width,
                height,
                surface.planes(),
                window.get().first(),
                window.get().last(),
                now));
    }
}
