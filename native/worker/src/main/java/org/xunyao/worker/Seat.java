package org.xunyao.worker;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.media.protocol.FrameWriter;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.player.LibVlc;
import org.xunyao.player.Picture;
import org.xunyao.player.Player;
import org.xunyao.video.CameraId;

/// One camera in its place: its player, its tile, and the copy that waits for the detector.
final class Seat implements AutoCloseable {
    private static final int DEFAULT_INTERVAL_MILLIS = 1_000;

    private final ToWorker.Open open;
    private final FrameWriter writer;
    private final Detection detection;
    private final Player player;
    private @Nullable TileScaler scaler;
    private final Sample sample;
    private final AtomicBoolean sampleTaken = new AtomicBoolean();
    private final AtomicBoolean snap = new AtomicBoolean();
    private volatile long intervalNanos = DEFAULT_INTERVAL_MILLIS * 1_000_000L;
    private long lastSample;
    private boolean sampled;

    Seat(ToWorker.Open open, FrameWriter writer, Detection detection, LibVlc vlc, Clock clock) {
        this.open = open;
        this.writer = writer;
        this.detection = detection;
        this.player = new Player(vlc, open.width(), open.height(), this::picture, clock);
        this.sample = new Sample(open.width(), open.height());
    }

    int camera() {
        return open.camera();
    }

    CameraId id() {
        return open.id();
    }

    Player player() {
        return player;
    }

    Sample sample() {
        return sample;
    }

    void looking(int intervalMillis) {
        intervalNanos = intervalMillis * 1_000_000L;
    }

    /// Whether the detector shall look at this camera at all.
    boolean looks() {
        return intervalNanos > 0;
    }

    void snap() {
        snap.set(true);
    }

    boolean takeSnap() {
        return snap.getAndSet(false);
    }

    /// The detection thread is done with the sample.
    void sampleDone() {
        sampleTaken.set(false);
    }

    private void picture(Picture picture) {
        if (!detection.canScale()) {
            return;
        }
        TileScaler scaler = scaler();
        scaler.scale(picture, writer.slot());
        writer.publish(scaler.width(), scaler.height(), picture.lastUnit(), picture.nanos(), open.opening());
        writer.counters(player.fed(), player.dropped());
        long interval = detection.interval(intervalNanos);
        boolean due = snap.get() || (interval > 0 && (!sampled || picture.nanos() - lastSample >= interval));
        if (due && sampleTaken.compareAndSet(false, true)) {
            sampled = true;
            lastSample = picture.nanos();
            sample.take(picture);
            detection.offer(this);
        }
    }

    private TileScaler scaler() {
        TileScaler made = scaler;
        if (made == null) {
            made = new TileScaler(open.tileWidth() & ~1, open.tileHeight() & ~1);
            scaler = made;
            detection.pictured();
        }
        return made;
    }

    /// Ends the player first, so that no picture comes while the memory goes.
    @Override
    public void close() {
        player.close();
        TileScaler made = scaler;
        if (made != null) {
            scaler = null;
            made.close();
        }
    }
}
