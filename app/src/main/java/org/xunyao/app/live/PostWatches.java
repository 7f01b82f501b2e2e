package org.xunyao.app.live;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.PostWatch;
import org.xunyao.app.watch.WatchLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.video.CameraId;
import org.xunyao.video.Ring;

/// Makes the watch of each post, given the ring of its camera.
///
/// @param worker looks at film a second time
record PostWatches(Watching watching, MediaWorker worker, Clock clock) {
    /// The watch of one post.
    Function<Ring, PostWatch> of(Post post) {
        WatchLimits limits = WatchLimits.USUAL;
        var look = new FilmLook(worker::secondLook, worker::sealedStill, limits.cover());
        AlarmRaising raising = watching.raising().apply(new AttendedLook(look, watching.attendance()));
        return ring -> new PostWatch(post, ring, raising, limits, clock, watching.executor());
    }

    /// Those of the posts at the start.
    Map<CameraId, Function<Ring, PostWatch>> all() {
        Map<CameraId, Function<Ring, PostWatch>> watches = new HashMap<>();
        watching.posts().forEach(post -> watches.put(post.camera(), of(post)));
        return watches;
    }
}
