package org.xunyao.app.duty.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.ui.text.Texts;

/// The words of opening hours.
public final class HoursWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.duty.hours.hours";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    /// @param zone in which moments are written
    public HoursWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// All words.
    public Texts texts() {
        return texts;
    }

    /// A moment to the minute.
    public String at(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /// A plan line by line: weekdays that are alike are one line.
    public List<String> lines(OpeningPlan plan) {
        var lines = new ArrayList<String>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY || !plan.weekday(day.plus(1)).equals(plan.weekday(day));
            if (last) {
                String named = first == day
                        ? of("on." + day.name())
                        : of("on.several", of("on." + first.name()), of("on." + day.name()));
                lines.add(of("line", named, spans(plan.weekday(day))));
                first = day.plus(1);
            }
        }
        lines.add(of("line", of("on.holidays"), plan.holidays().map(this::spans).orElse(of("holidays.same"))));
        new TreeMap<>(plan.days()).forEach((day, spans) -> lines.add(of("line", day.toString(), spans(spans))));
        return List.copyOf(lines);
    }

    private String spans(OpenSpans spans) {
        return spans.spans().isEmpty() ? of("closed") : spans.text();
    }
}
