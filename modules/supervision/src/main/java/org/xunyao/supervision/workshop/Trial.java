package org.xunyao.supervision.workshop;

import java.time.Duration;
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
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.Spell;
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
    private final Map<Place, List<Episode>> before = new HashMap<>();

    /// A post as it was seen.
    ///
    /// @param zone its name
    /// @param spells without gap or overlap, in order
    /// @param hours of the shop
    public record Seen(CameraId camera, String zone, List<Spell> spells, BusinessHours hours) {
        /// Copies the spells.
        public Seen {
            spells = List.copyOf(spells);
        }

        /// The same in other hours.
        public Seen in(BusinessHours others) {
            return new Seen(camera, zone, spells, others);
        }

        private Place place() {
            return new Place(camera, zone);
        }
    }

    /// Where a post is.
    private record Place(CameraId camera, String zone) {}

    /// @param alarms that were raised in that time; those of other cameras are left out
    /// @param rules makes the rule of figures
    /// @param base the figures in force
    public Trial(List<Seen> posts, List<RaisedAlarm> alarms, Function<RuleFigures, AlarmRule> rules, RuleFigures base) {
        this.posts = List.copyOf(posts);
        this.alarms = alarms.stream()
                .filter(alarm -> posts.stream().anyMatch(post -> post.camera().equals(alarm.camera())))
                .toList();
        this.rules = rules;
        this.base = base;
        AlarmRule now = rules.apply(base);
        this.posts.forEach(post -> before.put(post.place(), now.over(post.spells(), post.hours())));
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
        return post(alarm).flatMap(post -> over(alarm, before.getOrDefault(post.place(), List.of())));
    }

    /// The post of an alarm. One whose zone has another name now belongs to the first of its camera.
    private Optional<Seen> post(RaisedAlarm alarm) {
        List<Seen> own = posts.stream()
                .filter(post -> post.camera().equals(alarm.camera()))
                .toList();
        return own.stream()
                .filter(post -> post.zone().equals(alarm.zone()))
                .findFirst()
                .or(() -> own.stream().findFirst());
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
            List<Episode> would = rule.over(tried.spells(), tried.hours());
            fired += would.size();
            seen = seen.plus(length(rule, tried, false));
            unseen = unseen.plus(length(rule, tried, true));
            raised(post, would, lines);
            unraised(post, would, lines);
        }
        lines.sort(Comparator.comparing(Line::from));
        return new Comparison(lines, fired, seen, unseen);
    }

    private void raised(Seen post, List<Episode> would, List<Line> lines) {
        for (RaisedAlarm alarm : alarms) {
            if (post(alarm).filter(post::equals).isPresent()) {
                Optional<Episode> again = over(alarm, would);
                Effect effect =
                        again.isPresent() ? Effect.STAYS : found(alarm).isPresent() ? Effect.REMOVED : Effect.UNSAID;
                lines.add(new Line(post.camera(), again, Optional.of(alarm), effect));
            }
        }
    }

    private void unraised(Seen post, List<Episode> would, List<Line> lines) {
        List<Episode> now = before.getOrDefault(post.place(), List.of());
        for (Episode episode : would) {
            boolean told = alarms.stream()
                    .anyMatch(alarm -> alarm.touches(episode.from(), episode.to())
                            && post(alarm).filter(post::equals).isPresent());
            if (!told) {
                boolean too = now.stream()
                        .anyMatch(one ->
                                one.from().isBefore(episode.to()) && one.to().isAfter(episode.from()));
                lines.add(new Line(
                        post.camera(), Optional.of(episode), Optional.empty(), too ? Effect.UNRAISED : Effect.ADDED));
            }
        }
    }

    private static Optional<Episode> over(RaisedAlarm alarm, List<Episode> episodes) {
        return episodes.stream()
                .filter(episode -> alarm.touches(episode.from(), episode.to()))
                .findFirst();
    }

    private static Duration length(AlarmRule rule, Seen post, boolean unseen) {
        return post.spells().stream()
                .filter(spell -> spell.held() instanceof Held.Unseen == unseen)
                .flatMap(spell -> rule.row().hours().of(post.hours(), spell.from(), spell.to()).stream())
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// When the rule judges.
    HoursMode hours() {
        return rules.apply(base).row().hours();
    }
}
