package org.xunyao.supervision.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.workshop.Comparison.Effect;
import org.xunyao.supervision.workshop.Comparison.Line;
import org.xunyao.video.CameraId;

/// Posts as they were seen, on which any figures can be tried in a moment (试算). The figures in force are tried
/// first: an alarm that even they do not find in what is kept, because looks are missing or the zone was
/// another one, says nothing about other figures and is set apart.
public final class Trial {
    private final List<Seen> posts;
    private final List<RaisedAlarm> alarms;
    private final Function<RuleFigures, AlarmRule> rules;
    private final RuleFigures base;
    private final Map<CameraId, List<Episode>> before = new HashMap<>();

    /// A post as it was seen.
    ///
    /// @param segments without gap or overlap, in order
    /// @param hours outside of which nothing is judged
    public record Seen(CameraId camera, List<Segment> segments, BusinessHours hours) {
        /// Copies the segments.
        public Seen {
            segments = List.copyOf(segments);
        }
    }

    /// @param alarms that were raised in that time; those of other cameras are left out
    /// @param rules makes the rule of figures
    /// @param base the figures in force
    public Trial(
            List<Seen> posts, List<RaisedAlarm> alarms, Function<RuleFigures, AlarmRule> rules, RuleFigures base) {
        this.posts = List.copyOf(posts);
        this.alarms = alarms.stream()
                .filter(alarm ->
                        posts.stream().anyMatch(post -> post.camera().equals(alarm.camera())))
                .toList();
        this.rules = rules;
        this.base = base;
        AlarmRule now = rules.apply(base);
        this.posts.forEach(post -> before.put(post.camera(), now.judge(post.segments(), post.hours())));
    }

    /// The figures in force.
    public RuleFigures base() {
        return base;
    }

    /// The posts.
    public List<Seen> posts() {
        return posts;
    }

    /// The alarms of these posts.
    public List<RaisedAlarm> alarms() {
        return alarms;
    }

    /// What the figures in force find where an alarm was raised; empty where they find nothing.
    public Optional<Episode> found(RaisedAlarm alarm) {
        return over(alarm, before.getOrDefault(alarm.camera(), List.of()));
    }

    /// What other figures would have done.
    public Comparison of(RuleFigures draft) {
        return of(draft, UnaryOperator.identity());
    }

    /// What other figures in other hours would have done.
    public Comparison of(RuleFigures draft, UnaryOperator<Seen> other) {
        AlarmRule rule = rules.apply(draft);
        var lines = new ArrayList<Line>();
        int fired = 0;
        Duration seen = Duration.ZERO;
        Duration unseen = Duration.ZERO;
        for (Seen post : posts) {
            Seen tried = other.apply(post);
            List<Episode> would = rule.judge(tried.segments(), tried.hours());
            fired += would.size();
            seen = seen.plus(length(tried, false));
            unseen = unseen.plus(length(tried, true));
            raised(post.camera(), would, lines);
            unraised(post.camera(), would, lines);
        }
        lines.sort(Comparator.comparing(Line::from));
        return new Comparison(lines, fired, seen, unseen);
    }

    private void raised(CameraId camera, List<Episode> would, List<Line> lines) {
        for (RaisedAlarm alarm : alarms) {
            if (alarm.camera().equals(camera)) {
                Optional<Episode> again = over(alarm, would);
                Effect effect = again.isPresent()
                        ? Effect.STAYS
                        : found(alarm).isPresent() ? Effect.REMOVED : Effect.UNSAID;
                lines.add(new Line(camera, again, Optional.of(alarm), effect));
            }
        }
    }

    private void unraised(CameraId camera, List<Episode> would, List<Line> lines) {
        List<Episode> now = before.getOrDefault(camera, List.of());
        for (Episode episode : would) {
            boolean told = alarms.stream()
                    .anyMatch(alarm -> alarm.camera().equals(camera) && alarm.touches(episode.from(), episode.to()));
            if (!told) {
                boolean too = now.stream().anyMatch(one -> one.from().isBefore(episode.to())
                        && one.to().isAfter(episode.from()));
                lines.add(new Line(
                        camera,
                        Optional.of(episode),
                        Optional.empty(),
                        too ? Effect.UNRAISED : Effect.ADDED));
            }
        }
    }

    private static Optional<Episode> over(RaisedAlarm alarm, List<Episode> episodes) {
        return episodes.stream()
                .filter(episode -> alarm.touches(episode.from(), episode.to()))
                .findFirst();
    }

    private static Duration length(Seen post, boolean unseen) {
        return post.segments().stream()
                .filter(segment -> segment.duty() instanceof Duty.Unseen == unseen)
                .flatMap(segment -> post.hours().open(segment.from(), segment.to()).stream())
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// When the looks begin, if there are any.
    public Optional<Instant> begins() {
        return posts.stream()
                .flatMap(post -> post.segments().stream())
                .map(Segment::from)
                .min(Comparator.naturalOrder());
    }
}
