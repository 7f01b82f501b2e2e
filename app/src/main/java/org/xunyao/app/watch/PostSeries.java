package org.xunyao.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private volatile Row row;
    private boolean away;

    /// Seen whole by whoever reads: nobody finds a watch twice, or none, while another follows.
    private record Row(List<PostWatch> before, Optional<PostWatch> now) {
        Row {
            before = List.copyOf(before);
        }

        Stream<PostWatch> all() {
            return Stream.concat(before.stream(), now.stream());
        }
    }

    /// @param now the watch of the post in force, if there is one
    public PostSeries(Optional<PostWatch> now, Clock clock) {
        this.row = new Row(List.of(), now);
        this.clock = clock;
    }

    /// Whether a post is watched now.
    public boolean isPost() {
        return row.now().isPresent();
    }

    /// From now on the next watch sees what comes; the one before goes on judging what it saw.
    public synchronized void follow(Optional<PostWatch> next) {
        Instant at = next.map(PostWatch::begun).orElseGet(clock::now);
        if (away) {
            next.ifPresent(PostWatch::leave);
        }
        row.now().ifPresent(watch -> watch.retire(at));
        row = new Row(row.all().toList(), next);
    }

    /// Does something with the watch of the post in force.
    public void now(Consumer<PostWatch> what) {
        row.now().ifPresent(what);
    }

    /// The camera is another station's from now on.
    public synchronized void leave() {
        away = true;
        row.all().forEach(PostWatch::leave);
    }

    /// The camera is this station's from now on.
    ///
    /// @param vacant how long nobody watched
    public synchronized void begin(Optional<Duration> vacant) {
        away = false;
        now(watch -> watch.begin(vacant));
    }

    /// Our own program has ended the looking.
    public void interrupted(UnseenReason reason) {
        now(watch -> watch.interrupted(reason));
    }

    /// Lets every watch judge; to be called once a second.
    public void second() {
        forget(clock.now().minus(REMEMBERED));
        row.all().forEach(PostWatch::second);
    }

    private synchronized void forget(Instant oldest) {
        if (row.before().stream().anyMatch(watch -> watch.isOver(oldest))) {
            row = new Row(
                    row.before().stream().filter(watch -> !watch.isOver(oldest)).toList(), row.now());
        }
    }

    /// What is known of the posts since the last hour, oldest first; nothing if there never was one.
    public List<Segment> segments() {
        return row.all().flatMap(watch -> watch.segments().stream()).toList();
    }
}
