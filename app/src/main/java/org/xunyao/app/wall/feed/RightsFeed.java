package org.xunyao.app.wall.feed;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallHealth;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.lease.Standing;

/// Lets through what one person may see. Until the rights are known nothing is let through. JavaFX thread
/// only.
public final class RightsFeed implements WallFeed {
    private final WallFeed source;
    private @Nullable Set<CameraId> refused;

    /// @param source of all cameras
    public RightsFeed(WallFeed source) {
        this.source = source;
    }

    /// From now on these cameras may not be seen, all others may.
    public void know(Set<CameraId> cameras) {
        refused = Set.copyOf(cameras);
    }

    @Override
    public Right right(CameraId camera) {
        Set<CameraId> known = refused;
        return known == null ? Right.ASKED : known.contains(camera) ? Right.REFUSED : source.right(camera);
    }

    @Override
    public Optional<TilePicture> picture(CameraId camera) {
        return right(camera) == Right.GIVEN ? source.picture(camera) : Optional.empty();
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
    public void showing(Map<CameraId, PictureSize> places) {
        source.showing(places);
    }
}
