package org.xunyao.app.wall;

import java.util.Optional;
import org.xunyao.app.picture.Drawn;
import org.xunyao.video.StreamHealth;

/// How a camera stands: its stream, and what its pictures show.
///
/// @param trouble asked only while the stream gives pictures
/// @param drawn what is known of the picture on the screen
public record WallHealth(StreamHealth stream, Optional<SceneTrouble> trouble, Drawn drawn) {
    /// A stream whose pictures are in order.
    public static WallHealth of(StreamHealth stream) {
        return new WallHealth(stream, Optional.empty(), new Drawn.Unasked());
    }
}
