package org.xunyao.video.fit;

import java.util.Optional;
import org.xunyao.video.StreamEvent;

/// What a tile must say of the stream that it shows.
///
/// @param post whether a post is watched there
/// @param rerouted the way that the pictures take other than was asked for
public record ShownStream(Fit fit, boolean post, Optional<StreamEvent.Route> rerouted) {
    /// Whether what would become evidence is the small stream, although a post is watched.
    public boolean poorFilm() {
        return post && fit.film() == StreamKind.SUB;
    }
}
