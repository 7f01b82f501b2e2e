package org.xunyao.app.workshop.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.WatchLimits;
import org.xunyao.app.workshop.Rehearsed;
import org.xunyao.app.workshop.RuleLine;
import org.xunyao.supervision.rehearsal.Rehearsal;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RuleFigures;
import org.xunyao.supervision.workshop.Trial;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.looks.LookShelf;

/// Reads kept looks of posts through the same ledger as on duty. Zones and hours are those in force now.
final class Replay {
    private static final Duration DAY = Duration.ofDays(1);

    private final LookShelf shelf;
    private final Function<String, String> places;

    /// @param places what people call a camera
    Replay(LookShelf shelf, Function<String, String> places) {
        this.shelf = shelf;
        this.places = places;
    }

    /// Reads posts over some days. Of a post of which nothing was kept, nothing is said of its alarms either.
    ///
    /// @param line whose figures are in force
    /// @param alarms that were raised in that time
    Rehearsed read(
            RuleLine line, List<Post> posts, List<RaisedAlarm> alarms, Instant from, Instant to, Progress progress) {
        List<Trial.Seen> seen = new ArrayList<>();
        long days = Math.max(1, Math.ceilDiv(Duration.between(from, to).toSeconds(), DAY.toSeconds()));
        long done = 0;
        for (Post post : posts) {
            progress.say(places.apply(post.camera().code()));
            var rehearsal = new Rehearsal(post.zone(), post.rule().condition(), WatchLimits.USUAL.cover());
            for (Instant day = from; day.isBefore(to); day = day.plus(DAY)) {
                Instant end = day.plus(DAY).isBefore(to) ? day.plus(DAY).minusNanos(1) : to;
                shelf.read(post.camera(), day, end, look -> {
                    progress.stopIfCancelled();
                    rehearsal.add(look);
                });
                progress.stopIfCancelled();
                done++;
                progress.at(done, days * posts.size());
            }
            seen.add(new Trial.Seen(post.camera(), post.zone().name(), rehearsal.spells(), post.hours()));
        }
        var trial =
                new Trial(seen, alarms, figures -> Post.rule(figures.tried(line.row())), RuleFigures.of(line.row()));
        return new Rehearsed(trial, from, to, posts.size());
    }
}
