package org.xunyao.app.live;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.xunyao.app.live.second.FilmLook;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.FilmStock;
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
/// @param aheads one film at a time is looked at ahead
record PostWatches(Watching watching, MediaWorker worker, Clock clock, Semaphore aheads) {
    PostWatches(Watching watching, MediaWorker worker, Clock clock) {
        this(watching, worker, clock, new Semaphore(1));
    }

    /// What is watched at one camera.
    ///
    /// @param making makes the watch of a post
    record At(List<Post> posts, BiFunction<Post, Ring, PostWatch> making) {
        At {
            posts = List.copyOf(posts);
        }

        List<PostWatch> watches(Ring ring) {
            return posts.stream().map(post -> making.apply(post, ring)).toList();
        }
    }

    /// Posts of one camera, as far as looks are judged there.
    At of(List<Post> posts) {
        return new At(posts.stream().filter(post -> !post.isOutage()).toList(), this::watch);
    }

    /// What seals and raises, after a second look by this worker.
    AlarmRaising raising() {
        var look = new FilmLook(worker::secondLook, worker::sealedStill, WatchLimits.USUAL.cover(), aheads);
        return watching.raising().apply(new AttendedLook(look, watching.attendance()));
    }

    /// Those of a camera at the start.
    At at(CameraId camera) {
        return of(watching.posts().stream()
                .filter(post -> post.camera().equals(camera))
                .toList());
    }

    private PostWatch watch(Post post, Ring ring) {
        var stock = new FilmStock(ring, watching.memory());
        return new PostWatch(post, stock, raising(), WatchLimits.USUAL, clock, watching.executor());
    }
}
