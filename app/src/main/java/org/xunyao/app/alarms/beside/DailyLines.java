package org.xunyao.app.alarms.beside;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.ui.text.Texts;

/// The list of alarms in which a rule that is too often wrong has one line a day (日汇总): the newest of its alarms,
/// and how many stand behind it. Once that one is decided the next comes forward; none is lost.
public final class DailyLines implements ReviewPorts.Queue {
    private final ReviewPorts.Queue whole;
    private final Supplier<Set<String>> demoted;
    private final ReviewWords words;
    private final ZoneId zone;
    private volatile List<ReviewItem> last = List.of();

    /// A line of the list: one alarm, or the alarms of a rule and a day.
    private record Line(String key, LocalDate day) {}

    private DailyLines(ReviewPorts.Queue whole, Supplier<Set<String>> demoted, ReviewWords words, ZoneId zone) {
        this.whole = whole;
        this.demoted = demoted;
        this.words = words;
        this.zone = zone;
    }

    /// The same ports with such a list.
    ///
    /// @param demoted rules that have one line a day now
    /// @param zone in which days are meant
    public static ReviewPorts of(ReviewPorts ports, Supplier<Set<String>> demoted, ReviewWords words, ZoneId zone) {
        return new ReviewPorts(
                new DailyLines(ports.queue(), demoted, words, zone),
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
        for (ReviewItem item : all) {
            String rule = item.head().finding().rule().id();
            LocalDate day = LocalDate.ofInstant(item.head().raisedAt(), zone);
            var line = new Line(rules.contains(rule) ? rule : item.id().value().toString(), day);
            fronts.putIfAbsent(line, item);
            counts.merge(line, 1, Integer::sum);
        }
        return fronts.entrySet().stream()
                .map(each -> rules.contains(each.getKey().key())
                        ? daily(each.getValue(), counts.getOrDefault(each.getKey(), 1))
                        : each.getValue())
                .toList();
    }

    private ReviewItem daily(ReviewItem front, int count) {
        return new ReviewItem(
                front.alarm(),
                front.rule(),
                words.of("daily.line", Texts.figure(count), front.shop()),
                front.point(),
                front.due(),
                front.reviewers());
    }

    @Override
    public long waiting(List<ReviewItem> shown) {
        return whole.waiting(last);
    }
}
