package org.xunyao.bench.wall;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;

/// Between the pipeline and the wall: counts the pictures that the wall takes to draw.
final class CountingFeed implements WallFeed {
    private final WallFeed source;
    private final AtomicLong drawn = new AtomicLong();
    private final Map<CameraId, Counted> counted = new HashMap<>();
    private final Map<CameraId, AtomicLong> first = new ConcurrentHashMap<>();

    CountingFeed(WallFeed source) {
        this.source = source;
    }

    /// Pictures drawn so far; from any thread.
    long drawn() {
        return drawn.get();
    }

    /// Pictures of one camera drawn so far; from any thread.
    long drawn(CameraId camera) {
        AtomicLong count = first.get(camera);
        return count == null ? 0 : count.get();
    }

    /// Cameras with at least one picture drawn, on the JavaFX thread.
    long alive() {
        return first.values().stream().filter(count -> count.get() > 0).count();
    }

    @Override
    public Optional<TilePicture> picture(CameraId camera) {
        return source.picture(camera)
                .map(picture -> counted.computeIfAbsent(
                        camera, id -> new Counted(picture, drawn, first.computeIfAbsent(id, any -> new AtomicLong()))));
    }

    @Override
    public WallHealth health(CameraId camera) {
        return source.health(camera);
    }

    @Override
    public void showing(Map<CameraId, PictureSize> places) {
        source.showing(places);
    }

    private record Counted(TilePicture picture, AtomicLong all, AtomicLong own) implements TilePicture {
        /// The cameras of a measurement hide nothing.
        @Override
        public Cover cover() {
            return Cover.nothing();
        }

        @Override
        public int generation() {
            return picture.generation();
        }

        @Override
        public ByteBuffer[] slots() {
            return picture.slots();
        }

        @Override
        public int poll() {
            int slot = picture.poll();
            if (slot >= 0) {
                all.incrementAndGet();
                own.incrementAndGet();
            }
            return slot;
        }

        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }
    }
}
