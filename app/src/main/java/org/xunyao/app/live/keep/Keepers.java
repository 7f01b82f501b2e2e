package org.xunyao.app.live.keep;

import org.xunyao.video.cache.FilmKeeper;
import org.xunyao.video.looks.LookKeeper;

/// What keeps something of every camera.
///
/// @param film of the cameras that were chosen
/// @param looks of all cameras that this station watches
/// @param sketches how their zones look when all is in order
public record Keepers(FilmKeeper film, LookKeeper looks, SketchKeeper sketches) {
    /// Nothing is kept.
    public static final Keepers NONE = new Keepers(FilmKeeper.NONE, LookKeeper.NONE, SketchKeeper.NONE);

    /// A second has passed.
    public void second() {
        film.second();
        looks.second();
    }
}
