package org.xunyao.app.wall.feed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.lease.Standing;

/// Gives several windows the same pictures. A picture is taken once and drawn in every window that shows it,
/// in the size of the largest. JavaFX thread only.
public final class SharedFeed {
    private final WallFeed source;
    private final Map<CameraId, Taken> taken = new HashMap<>();
    private final List<OfWindow> windows = new ArrayList<>();

    /// @param source of all windows
    public SharedFeed(WallFeed source) {
        this.source = source;
    }

    /// The feed of one window more.
    public WallFeed window() {
        var window = new OfWindow();
        windows.add(window);
        return window;
    }

    private void tell() {
        var all = new HashMap<CameraId, PictureSize>();
        for (OfWindow window : windows) {
            window.places.forEach((camera, place) -> all.merge(camera, place, SharedFeed::larger));
        }
        source.showing(all);
    }

    private static PictureSize larger(PictureSize one, PictureSize other) {
        return (long) one.width() * one.height() < (long) other.width() * other.height() ? other : one;
    }

    private final class OfWindow implements WallFeed {
        private final Map<CameraId, Branch> branches = new HashMap<>();
        private Map<CameraId, PictureSize> places = Map.of();

        @Override
        public Optional<TilePicture> picture(CameraId camera) {
            return source.picture(camera).map(picture -> branch(camera, picture));
        }

        private Branch branch(CameraId camera, TilePicture picture) {
            Taken shared = taken.get(camera);
            if (shared == null || shared.picture != picture) {
                shared = new Taken(picture);
                taken.put(camera, shared);
            }
            Branch known = branches.get(camera);
            if (known == null || known.shared != shared) {
                known = new Branch(shared);
                branches.put(camera, known);
            }
            return known;
        }

        @Override
        public WallHealth health(CameraId camera) {
            return source.health(camera);
        }

        @Override
        public Optional<ShownStream> stream(CameraId camera) {
            return source.stream(camera);
        }

        @Override
        public Standing standing(CameraId camera) {
            return source.standing(camera);
        }

        @Override
        public Right right(CameraId camera) {
            return source.right(camera);
        }

        @Override
        public void showing(Map<CameraId, PictureSize> now) {
            places = Map.copyOf(now);
            tell();
        }
    }

    /// One camera's picture, taken for all windows.
    private static final class Taken {
        private final TilePicture picture;
        private int slot = -1;
        private long count;

        Taken(TilePicture picture) {
            this.picture = picture;
        }

        boolean take() {
            int fresh = picture.poll();
            if (fresh >= 0) {
                slot = fresh;
                count++;
            }
            return fresh >= 0;
        }
    }

    /// The same as one window sees it: what another window took already is new here too.
    private static final class Branch implements TilePicture {
        private final Taken shared;
        private long seen;

        Branch(Taken shared) {
            this.shared = shared;
        }

        @Override
        public int generation() {
            return shared.picture.generation();
        }

        @Override
        public ByteBuffer[] slots() {
            return shared.picture.slots();
        }

        @Override
        public int poll() {
            if (seen == shared.count && !shared.take()) {
                return -1;
            }
            seen = shared.count;
            return shared.slot;
        }

        @Override
        public int width() {
            return shared.picture.width();
        }

        @Override
        public int height() {
            return shared.picture.height();
        }

        @Override
        public Cover cover() {
            return shared.picture.cover();
        }
    }
}
