package org.xunyao.app.alarms.beside;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.text.Texts;

/// The list of alarms in which a rule that is too often wrong has one line a day (日汇总): that of its alarms which
/// is due first, and how many stand behind it. Once that one is decided the next comes forward; none is lost. A red
/// or orange alarm whose limit is over stands in a line of its own, whatever its rule is worth.
public final class DailyLines implements ReviewPorts.Queue {
    private final ReviewPorts.Queue whole;
    private final Supplier<Set<String>> demoted;
    private final ReviewWords words;
    private final Clock clock;
    private volatile List<ReviewItem> last = List.of();

    /// A line of the list: one alarm, or the alarms of a rule and a day.
    private record Line(String key, LocalDate day) {}

    private DailyLines(ReviewPorts.Queue whole, Supplier<Set<String>> demoted, ReviewWords words, Clock clock) {
        this.whole = whole;
        this.demoted = demoted;
        this.words = words;
        this.clock = clock;
    }

    /// The same ports with such a list.
    ///
    /// @param demoted rules that have one line a day now
    /// @param clock for days and limits
    public static ReviewPorts of(ReviewPorts ports, Supplier<Set<String>> demoted, ReviewWords words, Clock clock) {
        return new ReviewPorts(
                new DailyLines(ports.queue(), demoted, words, clock),
                ports.sheets(),
                ports.desk(),
                ports.reasons(),
                ports.player());
    }

    @Override
    public List<ReviewItem> undecided() {
        List<ReviewItem> all = whole.undecided();
        last = all;
        Set<String> rules = demoted.get();
        if (rules.isEmpty()) {
            return all;
        }
        Map<Line, Integer> counts = new LinkedHashMap<>();
        Map<Line, ReviewItem> fronts = new LinkedHashMap<>();
        Instant now = clock.now();
        for (ReviewItem item : all) {
            String rule = item.head().finding().rule().id();
            LocalDate day = LocalDate.ofInstant(item.head().raisedAt(), clock.zone());
            boolean folded = rules.contains(rule) && !pressing(item, now);
            var line = new Line(folded ? rule : item.id().value().toString(), day);
            fronts.merge(line, item, DailyLines::first);
            counts.merge(line, 1, Integer::sum);
        }
        return fronts.entrySet().stream()
                .map(each -> rules.contains(each.getKey().key())
                        ? daily(each.getValue(), counts.getOrDefault(each.getKey(), 1))
                        : each.getValue())
                .toList();
    }

    private static boolean pressing(ReviewItem item, Instant now) {
        return switch (item.head().colour()) {
            case RED, ORANGE -> item.due().isOver(now);
            case YELLOW, BLUE -> false;
        };
    }

    private static ReviewItem first(ReviewItem one, ReviewItem other) {
        return other.due().at().isBefore(one.due().at()) ? other : one;
    }

    private ReviewItem daily(ReviewItem front, int count) {
        return new ReviewItem(
                front.alarm(),
                front.rule(),
                words.of("daily.line", Texts.figure(count), front.shop()),
                front.point(),
                front.due(),
                front.reviewers(),
                front.limit());
    }

    @Override
    public long waiting(List<ReviewItem> shown) {
        return whole.waiting(last);
    }
}
