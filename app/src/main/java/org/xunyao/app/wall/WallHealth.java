package org.xunyao.app.wall;

import java.util.Optional;
import org.xunyao.video.StreamHealth;

/// How a camera stands: its stream, and what its pictures show.
///
/// @param trouble asked only while the stream gives pictures
public record WallHealth(StreamHealth stream, Optional<SceneTrouble> trouble) {
    /// A stream whose pictures are in order.
    public static WallHealth of(StreamHealth stream) {
        return new WallHealth(stream, Optional.empty());
    }
}
