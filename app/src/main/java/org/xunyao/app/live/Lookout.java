package org.xunyao.app.live;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.PostSeries;
import org.xunyao.app.watch.PostWatch;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Observation;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.video.looks.KeptLook.Broken;
import org.xunyao.video.looks.LookKeeper;

/// Where the looks at one camera go: to the watches of its posts, if it has any, and to those that are kept. Both
/// are told the same of what could not be seen. While another station watches, nothing is kept. Any thread.
final class Lookout {
    private final CameraId camera;
    private final PostSeries posts;
    private final Clock clock;
    private LookKeeper keeper = LookKeeper.NONE;
    private boolean ours = true;
    /// Said once, until the next look.
    private boolean broken;

    Lookout(CameraId camera, PostSeries posts, Clock clock) {
        this.camera = camera;
        this.posts = posts;
        this.clock = clock;
    }

    synchronized void keep(LookKeeper other) {
        keeper = other;
    }

    /// Whether a post is watched here.
    boolean post() {
        return posts.isPost();
    }

    /// What is known of the post, oldest first; nothing if there is none.
    List<Spell> nobody() {
        return posts.nobody();
    }

    /// What is known of the conditions of some posts, oldest first.
    List<Spell> spells(Predicate<Post> which) {
        return posts.spells(which);
    }

    void unit(AccessUnit unit) {
        posts.now(post -> post.unit(unit));
    }

    void event(StreamEvent event) {
        posts.now(post -> post.event(event));
        if (event instanceof StreamEvent.Down down) {
            broke(down.at(), Broken.LOST);
        } else if (event instanceof StreamEvent.Stopped stopped) {
            broke(stopped.at(), Broken.LOST);
        }
    }

    void seen(Observation look) {
        posts.now(post -> post.seen(look));
        kept(look);
    }

    /// The film, or the looks, come from another stream from now on.
    void changed(StreamKind from, CameraTimes known) {
        posts.now(post -> post.changed(from, known, UnseenReason.STREAM_LOST));
        broke(clock.now(), Broken.LOST);
    }

    /// Other posts, or none, are watched from now on; the stretch before is judged by those before.
    ///
    /// @param making makes the watch of a post that had none
    void follow(List<Post> next, Function<Post, PostWatch> making, StreamKind film, CameraTimes known) {
        posts.follow(next, making).forEach(watch -> watch.changed(film, known, UnseenReason.REDRAWN));
    }

    void moved() {
        posts.interrupted(UnseenReason.MOVED);
        broke(clock.now(), Broken.MOVED);
    }

    void restarted() {
        posts.interrupted(UnseenReason.RESTARTED);
        broke(clock.now(), Broken.RESTARTED);
    }

    void leave() {
        posts.leave();
        broke(clock.now(), Broken.NOT_OURS);
        ours(false);
    }

    /// @param vacant how long nobody watched
    void begin(Optional<Duration> vacant) {
        posts.begin(vacant);
        ours(true);
    }

    void second() {
        posts.second();
    }

    private synchronized void ours(boolean now) {
        ours = now;
    }

    private synchronized void kept(Observation look) {
        if (ours) {
            broken = false;
            keeper.add(new KeptLook.Seen(look));
        }
    }

    private synchronized void broke(Instant at, String why) {
        if (ours && !broken) {
            broken = true;
            keeper.add(new Broken(camera, at.truncatedTo(ChronoUnit.MICROS), why));
        }
    }
}
