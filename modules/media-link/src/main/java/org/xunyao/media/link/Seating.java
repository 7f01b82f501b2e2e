package org.xunyao.media.link;

import java.util.Optional;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.TileFit;
import org.xunyao.video.PictureSize;

/// Finds a place for a picture: a small one where it fits, else a large one, else a small one for a picture
/// that is made as small.
final class Seating {
    private static final long STEPS = 64;

    private Seating() {}

    /// @param picture the size that the worker shall make
    record Found(Places.Place place, PictureSize picture) {}

    static Found of(FrameMap map, Places places, PictureSize size, PictureSize tile) {
        PictureSize fitted = TileFit.inside(size, tile);
        if (map.fitsSmall(fitted.width(), fitted.height())) {
            return new Found(places.small(), fitted);
        }
        if (map.large() > 0) {
            PictureSize wanted = shrunk(map.largeBytes(), size, fitted);
            Optional<Places.Place> large = places.large();
            if (large.isPresent()) {
                return new Found(large.get(), wanted);
            }
        }
        return new Found(places.small(), shrunk(map.slotBytes(), size, fitted));
    }

    /// The largest picture of these proportions, and not larger than wanted, that so many bytes hold.
    private static PictureSize shrunk(int bytes, PictureSize size, PictureSize wanted) {
        PictureSize tried = wanted;
        for (long step = STEPS; (long) tried.width() * tried.height() * 4 > bytes && step > 1; step--) {
            tried = TileFit.inside(size, new PictureSize((int) (wanted.width() * (step - 1) / STEPS), (int)
                    (wanted.height() * (step - 1) / STEPS)));
        }
        return tried;
    }
}
