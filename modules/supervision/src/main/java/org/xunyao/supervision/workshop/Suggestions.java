package org.xunyao.supervision.workshop;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xunyao.supervision.BusinessHours.Opening;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.video.CameraId;

/// Searches kept looks for changes that would have spared alarms which people dismissed (误报原因反馈). A change is
/// suggested only if it loses no alarm that was right.
public final class Suggestions {
    /// Short absences ask for a longer limit.
    public static final String SHORT_BREAK = "SHORT_BREAK";

    /// Closed shops ask for other hours.
    public static final String NOT_OPEN = "NOT_OPEN";

    /// A wrong zone is to be drawn anew.
    public static final String ZONE_WRONG = "ZONE_WRONG";

    private static final Duration FINE = Duration.ofMinutes(10);
    private static final Duration COARSE_STEP = Duration.ofMinutes(1);
    private static final Duration FINE_STEP = Duration.ofSeconds(5);
    private static final int MOST_TRIED = 500;
    private static final int ROUND_MINUTES = 5;
    private static final int DAY_MINUTES = 24 * 60;

    private final Trial trial;
    private final WorkshopLimits limits;
    private final int rights;

    private Suggestions(Trial trial, WorkshopLimits limits) {
        this.trial = trial;
        this.limits = limits;
        this.rights = (int) trial.alarms().stream()
                .filter(alarm -> alarm.outcome() == Outcome.RIGHT)
                .filter(alarm -> trial.found(alarm).isPresent())
                .count();
    }

    /// What is suggested, by reason and camera; reasons that were never given are left out.
    public static List<Suggestion> of(Trial trial, WorkshopLimits limits) {
        var search = new Suggestions(trial, limits);
        var found = new ArrayList<Suggestion>();
        List<RaisedAlarm> breaks = search.dismissed(SHORT_BREAK);
        if (!breaks.isEmpty()) {
            found.add(search.longer(breaks));
        }
        if (trial.hours() == HoursMode.OPEN) {
            search.byCamera(NOT_OPEN).forEach((camera, alarms) -> found.add(search.hours(camera, alarms)));
        }
        search.byCamera(ZONE_WRONG).forEach((camera, alarms) -> found.add(search.redraw(camera, alarms)));
        return List.copyOf(found);
    }

    private List<RaisedAlarm> dismissed(String reason) {
        return trial.alarms().stream()
                .filter(alarm -> alarm.outcome() == Outcome.FALSE)
                .filter(alarm -> alarm.reason().filter(reason::equals).isPresent())
                .filter(alarm -> trial.found(alarm).isPresent())
                .toList();
    }

    private Map<CameraId, List<RaisedAlarm>> byCamera(String reason) {
        return dismissed(reason).stream()
                .collect(Collectors.groupingBy(
                        RaisedAlarm::camera,
                        () -> new TreeMap<>(Comparator.comparing(CameraId::code)),
                        Collectors.toList()));
    }

    private boolean scant(List<RaisedAlarm> alarms) {
        return alarms.size() < limits.reasons() || rights < limits.rights();
    }

    private Suggestion longer(List<RaisedAlarm> breaks) {
        if (scant(breaks)) {
            return new Suggestion.Scant(SHORT_BREAK, breaks.size(), rights);
        }
        RuleFigures base = trial.base();
        Duration step = base.sustained().compareTo(FINE) < 0 ? FINE_STEP : COARSE_STEP;
        var tried = new TreeSet<Duration>();
        breaks.forEach(alarm -> trial.found(alarm).ifPresent(episode -> tried.add(over(episode.longest(), step))));
        Optional<Suggestion.Longer> best = Optional.empty();
        for (Duration sustained : tried.stream().limit(MOST_TRIED).toList()) {
            var figures = base.lasting(sustained);
            Comparison effect = trial.of(figures);
            if (better(effect, best.map(Suggestion.Longer::effect))) {
                best = Optional.of(new Suggestion.Longer(SHORT_BREAK, figures, effect, breaks.size()));
            }
        }
        return best.<Suggestion>map(found -> found).orElseGet(() -> new Suggestion.Nothing(SHORT_BREAK, breaks.size()));
    }

    /// The least whole step longer than it.
    private static Duration over(Duration length, Duration step) {
        return step.multipliedBy(length.dividedBy(step) + 1);
    }

    private static boolean better(Comparison effect, Optional<Comparison> best) {
        int removed = effect.removed(Outcome.FALSE);
        return effect.removed(Outcome.RIGHT) == 0
                && removed > best.map(other -> other.removed(Outcome.FALSE)).orElse(0);
    }

    private Suggestion redraw(CameraId camera, List<RaisedAlarm> alarms) {
        return alarms.size() < limits.reasons()
                ? new Suggestion.Scant(ZONE_WRONG, alarms.size(), rights)
                : new Suggestion.Redraw(ZONE_WRONG, camera, alarms.size());
    }

    private Suggestion hours(CameraId camera, List<RaisedAlarm> alarms) {
        Optional<Trial.Seen> post = trial.posts().stream()
                .filter(one -> one.camera().equals(camera))
                .findFirst();
        List<Opening> day = post.flatMap(
                        one -> one.hours().openings().values().stream().findFirst())
                .orElse(List.of());
        if (scant(alarms) || post.isEmpty() || day.isEmpty()) {
            return new Suggestion.Scant(NOT_OPEN, alarms.size(), rights);
        }
        Optional<Suggestion.OtherHours> best = Optional.empty();
        for (DayHours hours : trimmed(day, alarms, post.get())) {
            Comparison effect = trial.of(
                    trial.base(),
                    seen -> seen.camera().equals(camera)
                            ? seen.in(hours.week(seen.hours().zone()))
                            : seen);
            if (better(effect, best.map(Suggestion.OtherHours::effect))) {
                best = Optional.of(new Suggestion.OtherHours(NOT_OPEN, camera, hours, effect, alarms.size()));
            }
        }
        return best.<Suggestion>map(found -> found).orElseGet(() -> new Suggestion.Nothing(NOT_OPEN, alarms.size()));
    }

    /// The day begun later, ended earlier, or both, so that the alarms lie outside of it.
    private static List<DayHours> trimmed(List<Opening> day, List<RaisedAlarm> alarms, Trial.Seen post) {
        int opens = minute(day.getFirst().from());
        int closes = end(day.getLast());
        int middle = (opens + closes) / 2;
        int later = opens;
        int earlier = closes;
        for (RaisedAlarm alarm : alarms) {
            ZonedDateTime from = alarm.from().atZone(post.hours().zone());
            ZonedDateTime to = alarm.to().atZone(post.hours().zone());
            if (from.toLocalDate().equals(to.toLocalDate())) {
                int begins = minute(from.toLocalTime());
                int ends = minute(to.toLocalTime()) + 1;
                if (ends <= middle) {
                    later = Math.max(later, Math.ceilDiv(ends, ROUND_MINUTES) * ROUND_MINUTES);
                } else if (begins >= middle) {
                    earlier = Math.min(earlier, begins / ROUND_MINUTES * ROUND_MINUTES);
                }
            }
        }
        var found = new ArrayList<DayHours>();
        cut(day, later, closes).ifPresent(found::add);
        cut(day, opens, earlier).ifPresent(found::add);
        cut(day, later, earlier).ifPresent(found::add);
        return found;
    }

    private static Optional<DayHours> cut(List<Opening> day, int from, int to) {
        List<Opening> left = day.stream()
                .filter(opening -> minute(opening.from()) < to && end(opening) > from)
                .map(opening -> new Opening(at(Math.max(from, minute(opening.from()))), at(Math.min(to, end(opening)))))
                .toList();
        return left.isEmpty() || left.equals(day) ? Optional.empty() : Optional.of(new DayHours(left));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static int end(Opening opening) {
        return opening.to().equals(LocalTime.MIDNIGHT) ? DAY_MINUTES : minute(opening.to());
    }

    private static LocalTime at(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY_MINUTES * 60L);
    }
}
