package org.xunyao.video.fit;

import java.util.Optional;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;

/// One camera as the decision sees it.
///
/// @param line the line that its streams share with others of the same shop (专线), any name
/// @param post whether a post is watched there, so that its film may become evidence
/// @param cell the largest place that it has on any wall, in pixels; empty while no wall shows it
/// @param sub what is seen of its small stream; empty if it has none
public record Wish(
        CameraId camera, String line, boolean post, Optional<PictureSize> cell, Sight main, Optional<Sight> sub) {
    Sight sight(StreamKind kind) {
        return kind == StreamKind.MAIN ? main : sub.orElse(Sight.NOTHING);
    }

    long area() {
        return cell.map(size -> (long) size.width() * size.height()).orElse(0L);
    }
}
