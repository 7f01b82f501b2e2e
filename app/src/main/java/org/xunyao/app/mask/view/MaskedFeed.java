package org.xunyao.app.mask.view;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.lease.Standing;

/// Says with every live picture what must not be seen of it. While that is not known the wall says that
/// it is being asked. JavaFX thread only.
public final class MaskedFeed implements WallFeed {
    private final WallFeed source;
    private final Function<CameraId, Cover> covers;
    private final Map<CameraId, Masked> pictures = new HashMap<>();

    /// @param source of pictures that say nothing of it
    /// @param covers what is hidden of a camera now
    public MaskedFeed(WallFeed source, Function<CameraId, Cover> covers) {
        this.source = source;
        this.covers = covers;
    }

    @Override
    public Optional<TilePicture> picture(CameraId camera) {
        return source.picture(camera).map(picture -> masked(camera, picture));
    }

    /// The same for the same picture, for whoever shares it compares.
    private Masked masked(CameraId camera, TilePicture picture) {
        Masked known = pictures.get(camera);
        if (known == null || known.picture() != picture) {
            known = new Masked(picture, camera, covers);
            pictures.put(camera, known);
        }
        return known;
    }

    @Override
    public WallHealth health(CameraId camera) {
        return source.health(camera);
    }

    @Override
    public Standing standing(CameraId camera) {
        return source.standing(camera);
    }

    @Override
    public Optional<ShownStream> stream(CameraId camera) {
        return source.stream(camera);
    }

    @Override
    public Right right(CameraId camera) {
        return covers.apply(camera).isUnknown() ? Right.ASKED : source.right(camera);
    }

    @Override
    public void showing(Map<CameraId, PictureSize> places) {
        source.showing(places);
    }

    private record Masked(TilePicture picture, CameraId camera, Function<CameraId, Cover> covers)
            implements TilePicture {
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
            return picture.poll();
        }

        @Override
        public int width() {
            return picture.width();
        }

        @Override
        public int height() {
            return picture.height();
        }

        @Override
        public Cover cover() {
            return covers.apply(camera);
        }
    }
}
