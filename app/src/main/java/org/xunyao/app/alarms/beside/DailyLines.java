package org.xunyao.app.alarms.beside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.ui.text.Texts;

/// The list of alarms in which some have one line a day (日报): that of them which is due first, and
/// how many stand behind it. Once that one is decided the next comes forward; each stays an alarm
/// of its own and none is lost.
///
/// A rule that is too often wrong has one line for all its alarms of a day, but for red and orange
/// ones whose limit is over. A camera at which one rule raised more than so many on one day has one
/// line for these; red and orange ones are never among them (domain/ai-supervision.md §2.1).
public final class DailyLines implements ReviewPorts.Queue {
    private final ReviewPorts.Queue whole;
    private final Folding folding;
    private final ReviewWords words;
    private final Clock clock;
    private volatile List<ReviewItem> last = List.of();

    /// What goes into one line.
    ///
    /// @param demoted rules that have one line a day now
    /// @param often so many alarms of a camera and a rule stand alone on one day, and no more
    /// @param raised what a rule raised since a moment, decided or not; may throw as the list itself
    public record Folding(
            Supplier<Set<String>> demoted, int often, BiFunction<String, Instant, List<RaisedAlarm>> raised) {}

    /// A line of the list: one alarm, those of a rule and a day, or those of a rule, a camera and a
    /// day.
    private record Line(String rule, String of, LocalDate day) {}

    /// The alarms behind a line.
    ///
    /// @param raised how many there were that day, decided ones included
    private record Behind(ReviewItem front, int waiting, long raised) {
        Behind and(Behind other) {
            boolean earlier = other.front.due().at().isBefore(front.due().at());
            return new Behind(earlier ? other.front : front, waiting + other.waiting, raised);
        }
    }

    private DailyLines(ReviewPorts.Queue whole, Folding folding, ReviewWords words, Clock clock) {
        this.whole = whole;
        this.folding = folding;
        this.words = words;
        this.clock = clock;
    }

    /// The same ports with such a list.
    ///
    /// @param clock for days and limits
    public static ReviewPorts of(ReviewPorts ports, Folding folding, ReviewWords words, Clock clock) {
        return new ReviewPorts(
                new DailyLines(ports.queue(), folding, words, clock),
                ports.sheets(),
                ports.desk(),
                ports.reasons(),
                ports.player());
    }

    @Override
    public List<ReviewItem> undecided() {
        List<ReviewItem> all = whole.undecided();
        last = all;
        Set<String> rules = folding.demoted().get();
        Map<Line, Long> often = often(all);
        Map<Line, Behind> lines = new LinkedHashMap<>();
        Instant now = clock.now();
        for (ReviewItem item : all) {
            boolean demoted = rules.contains(rule(item)) && !pressing(item, now);
            Line atCamera = atCamera(item);
            long raised = mild(item) ? often.getOrDefault(atCamera, 0L) : 0;
            Line line = demoted
                    ? new Line(rule(item), "", atCamera.day())
                    : raised > 0 ? atCamera : new Line("", item.id().value().toString(), atCamera.day());
            lines.merge(line, new Behind(item, 1, demoted ? 0 : raised), Behind::and);
        }
        return lines.entrySet().stream()
                .map(each -> told(each.getKey(), each.getValue()))
                .toList();
    }

    /// How many alarms there were on a day at a camera by a rule, where there were too many to
    /// stand alone.
    private Map<Line, Long> often(List<ReviewItem> all) {
        Map<Line, Long> waiting = all.stream()
                .filter(DailyLines::mild)
                .collect(Collectors.groupingBy(this::atCamera, Collectors.counting()));
        // Of a single one there is nothing to fold.
        waiting.values().removeIf(count -> count < 2);
        Map<Line, Long> often = new HashMap<>();
        Set<String> rules = waiting.keySet().stream().map(Line::rule).collect(Collectors.toSet());
        for (String rule : rules) {
            LocalDate first = waiting.keySet().stream()
                    .filter(line -> line.rule().equals(rule))
                    .map(Line::day)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            folding.raised()
                    .apply(rule, first.atStartOfDay(clock.zone()).toInstant())
                    .forEach(one -> often.merge(
                            new Line(rule, one.camera().code(), LocalDate.ofInstant(one.raisedAt(), clock.zone())),
                            1L,
                            Long::sum));
        }
        often.entrySet().removeIf(line -> line.getValue() <= folding.often() || !waiting.containsKey(line.getKey()));
        return often;
    }

    private Line atCamera(ReviewItem item) {
        return new Line(
                rule(item),
                item.head().finding().camera().code(),
                LocalDate.ofInstant(item.head().raisedAt(), clock.zone()));
    }

    private static String rule(ReviewItem item) {
        return item.head().finding().rule().id();
    }

    private static boolean mild(ReviewItem item) {
        return switch (item.head().colour()) {
            case RED, ORANGE -> false;
            case YELLOW, BLUE -> true;
        };
    }

    private static boolean pressing(ReviewItem item, Instant now) {
        return !mild(item) && item.due().isOver(now);
    }

    private ReviewItem told(Line line, Behind behind) {
        String shop = behind.front().shop();
        String waiting = Texts.figure(behind.waiting());
        if (line.rule().isEmpty()) {
            return behind.front();
        }
        return named(
                behind.front(),
                line.of().isEmpty()
                        ? words.of("daily.line", waiting, shop)
                        : words.of("daily.often", Texts.figure(behind.raised()), waiting, shop));
    }

    private static ReviewItem named(ReviewItem front, String shop) {
        return new ReviewItem(
                front.alarm(), front.rule(), shop, front.point(), front.due(), front.reviewers(), front.limit());
    }

    @Override
    public long waiting(List<ReviewItem> shown) {
        return whole.waiting(last);
    }
}
