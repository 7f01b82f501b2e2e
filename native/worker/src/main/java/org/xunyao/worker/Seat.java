package org.xunyao.worker;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.protocol.FrameWriter;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.player.CameraDecoder;
import org.xunyao.player.DecoderEngine;
import org.xunyao.player.Picture;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;

/// One camera in its place: its decoder, its tile, and whether a copy waits for the detector.
final class Seat implements AutoCloseable {
    private static final int DEFAULT_INTERVAL_MILLIS = 1_000;

    private final ToWorker.Open open;
    private final FrameWriter writer;
    private final Detection detection;
    private final CameraDecoder decoder;
    private @Nullable TileScaler scaler;
    private final AtomicBoolean sampleTaken = new AtomicBoolean();
    private final AtomicBoolean snap = new AtomicBoolean();
    private volatile long intervalNanos = DEFAULT_INTERVAL_MILLIS * 1_000_000L;
    private long lastSample;
    private boolean sampled;

    Seat(ToWorker.Open open, FrameWriter writer, Detection detection, DecoderEngine engine) {
        this.open = open;
        this.writer = writer;
        this.detection = detection;
        this.decoder = engine.decoder(open.codec(), new PictureSize(open.width(), open.height()), this::picture);
    }

    int camera() {
        return open.camera();
    }

    int opening() {
        return open.opening();
    }

    CameraId id() {
        return open.id();
    }

    CameraDecoder decoder() {
        return decoder;
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
        writer.counters(decoder.fed(), decoder.dropped());
        long interval = detection.interval(intervalNanos);
        boolean due = snap.get() || (interval > 0 && (!sampled || picture.nanos() - lastSample >= interval));
        if (due && sampleTaken.compareAndSet(false, true)) {
            offer(picture);
        }
    }

    private void offer(Picture picture) {
        boolean offered = false;
        try {
            offered = detection.offer(this, picture);
        } finally {
            sampleTaken.set(offered);
        }
        if (offered) {
            sampled = true;
            lastSample = picture.nanos();
        }
    }

    private TileScaler scaler() {
        TileScaler made = scaler;
        if (made == null) {
            made = new TileScaler(new PictureSize(open.tileWidth(), open.tileHeight()));
            scaler = made;
            detection.pictured();
        }
        return made;
    }

    /// Ends the decoder first, so that no picture comes while the memory goes.
    @Override
    public void close() {
        decoder.close();
        detection.leave(this);
        TileScaler made = scaler;
        if (made != null) {
            scaler = null;
            made.close();
        }
    }
}
