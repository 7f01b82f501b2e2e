package org.xunyao.app.live;

import org.xunyao.video.cache.FilmKeeper;
import org.xunyao.video.looks.LookKeeper;

/// What keeps something of every camera for a while.
///
/// @param film of the cameras that were chosen
/// @param looks of all cameras that this station watches
public record Keepers(FilmKeeper film, LookKeeper looks) {
    /// Nothing is kept.
    static final Keepers NONE = new Keepers(FilmKeeper.NONE, LookKeeper.NONE);

    /// A second has passed.
    void second() {
        film.second();
        looks.second();
    }
}
