package org.xunyao.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;

/// The watches of one camera's posts, one after another (岗位更替): when its zone is drawn anew, the stretch before
/// is still judged by the zone that was in force, and what comes after by the new one. Any thread may call;
/// whoever changes it takes turns with whoever does.
public final class PostSeries {
    /// As long as what is known of a post is asked for.
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Clock clock;
    private final List<PostWatch> before = new CopyOnWriteArrayList<>();
    private volatile Optional<PostWatch> now;

    /// @param now the watch of the post in force, if there is one
    public PostSeries(Optional<PostWatch> now, Clock clock) {
        this.now = now;
        this.clock = clock;
    }

    /// Whether a post is watched now.
    public boolean isPost() {
        return now.isPresent();
    }

    /// From now on the next watch sees what comes; the one before goes on judging what it saw.
    public void follow(Optional<PostWatch> next) {
        Instant at = next.map(PostWatch::begun).orElseGet(clock::now);
        now.ifPresent(watch -> {
            watch.retire(at);
            before.add(watch);
        });
        now = next;
    }

    /// Does something with the watch of the post in force.
    public void now(Consumer<PostWatch> what) {
        now.ifPresent(what);
    }

    /// The camera is another station's from now on.
    public void leave() {
        before.forEach(PostWatch::leave);
        now(PostWatch::leave);
    }

    /// Our own program has ended the looking.
    public void interrupted(UnseenReason reason) {
        now(watch -> watch.interrupted(reason));
    }

    /// Lets every watch judge; to be called once a second.
    public void second() {
        Instant oldest = clock.now().minus(REMEMBERED);
        before.removeIf(watch -> watch.isOver(oldest));
        before.forEach(PostWatch::second);
        now(PostWatch::second);
    }

    /// What is known of the posts since the last hour, oldest first; nothing if there never was one.
    public List<Segment> segments() {
        var all = new ArrayList<Segment>();
        before.forEach(watch -> all.addAll(watch.segments()));
        now(watch -> all.addAll(watch.segments()));
        return List.copyOf(all);
    }
}
