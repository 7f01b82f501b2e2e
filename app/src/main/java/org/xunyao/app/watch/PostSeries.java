package org.xunyao.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;

/// The watches of one camera's posts (岗位更替), several at a time: where a zone is drawn anew, the stretch before is
/// still judged by the zone that was in force, and what comes after by the new one; posts that stayed the same
/// keep their watch. Any thread may call; whoever changes it takes turns with whoever does.
public final class PostSeries {
    /// As long as what is known of a post is asked for.
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Clock clock;
    private volatile Row row;
    private boolean away;

    /// Seen whole by whoever reads: nobody finds a watch twice, or none, while another follows.
    private record Row(List<PostWatch> before, List<PostWatch> now) {
        Row {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }

        Stream<PostWatch> all() {
            return Stream.concat(before.stream(), now.stream());
        }
    }

    /// @param now the watches of the posts in force
    public PostSeries(List<PostWatch> now, Clock clock) {
        this.row = new Row(List.of(), now);
        this.clock = clock;
    }

    /// Whether a post is watched now.
    public boolean isPost() {
        return !row.now().isEmpty();
    }

    /// From now on these posts are watched; watches whose post is not among them go on judging what they saw.
    ///
    /// @param making makes the watch of a post that had none
    /// @return the watches that are new
    public synchronized List<PostWatch> follow(List<Post> posts, Function<Post, PostWatch> making) {
        List<PostWatch> now = row.now();
        List<PostWatch> stay =
                now.stream().filter(watch -> posts.contains(watch.post())).toList();
        List<Post> known = stay.stream().map(PostWatch::post).toList();
        List<PostWatch> fresh =
                posts.stream().filter(post -> !known.contains(post)).map(making).toList();
        Instant at = fresh.stream().map(PostWatch::begun).findFirst().orElseGet(clock::now);
        if (away) {
            fresh.forEach(PostWatch::leave);
        }
        List<PostWatch> gone =
                now.stream().filter(watch -> !stay.contains(watch)).toList();
        gone.forEach(watch -> watch.retire(at));
        row = new Row(
                Stream.concat(row.before().stream(), gone.stream()).toList(),
                Stream.concat(stay.stream(), fresh.stream()).toList());
        return fresh;
    }

    /// Does something with each watch of the posts in force.
    public void now(Consumer<PostWatch> what) {
        row.now().forEach(what);
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

    /// What is known of the duty at the camera's post since the last hour, oldest first; nothing if there never
    /// was one.
    public List<Segment> segments() {
        return Segment.ofDuty(nobody());
    }

    /// The same with what excuses an absence: when nobody was seen there.
    public List<Spell> nobody() {
        return spells(Post::isDuty);
    }

    /// What is known of the conditions of some posts since the last hour, oldest first.
    public List<Spell> spells(Predicate<Post> which) {
        return row.all()
                .filter(watch -> which.test(watch.post()))
                .flatMap(watch -> watch.spells().stream())
                .toList();
    }
}
