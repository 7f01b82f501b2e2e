package org.xunyao.app.duty.hours;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.OpeningPlan;

/// Opening hours as a person types them.
///
/// @param week from Monday to Sunday
/// @param holidays empty where holidays are days like any other
/// @param days single days such as `2026-12-31 08:00-17:00；2027-02-06 -`, may be empty
/// @param source where they come from
public record HoursText(List<String> week, String holidays, String days, String source) {
    private static final String SHUT = "休息";

    /// What the text comes to.
    public sealed interface Read {
        /// All of it was understood.
        record Plan(OpeningPlan plan) implements Read {}

        /// Something was not.
        ///
        /// @param field key of the bundle that names it
        record Bad(String field) implements Read {}
    }

    /// @throws IllegalArgumentException unless the week has seven days
    public HoursText {
        week = List.copyOf(week);
        if (week.size() != DayOfWeek.values().length) {
            throw new IllegalArgumentException(week.size() + " weekdays");
        }
    }

    /// What is written down already, to be changed.
    public static HoursText of(OpeningPlan plan, String source) {
        return new HoursText(
                List.of(DayOfWeek.values()).stream()
                        .map(day -> plan.weekday(day).text())
                        .toList(),
                plan.holidays().map(OpenSpans::text).orElse(""),
                new TreeMap<>(plan.days())
                        .entrySet().stream()
                                .map(day -> day.getKey() + " " + day.getValue().text())
                                .collect(Collectors.joining("；")),
                source);
    }

    /// Reads it.
    public Read read() {
        var plan = new EnumMap<DayOfWeek, OpenSpans>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            Optional<OpenSpans> spans = spans(week.get(day.getValue() - 1));
            if (spans.isEmpty()) {
                return new Read.Bad("on." + day.name());
            }
            plan.put(day, spans.get());
        }
        Optional<OpenSpans> off = holidays.isBlank() ? Optional.empty() : spans(holidays);
        if (off.isEmpty() && !holidays.isBlank()) {
            return new Read.Bad("on.holidays");
        }
        return singles()
                .<Read>map(days -> new Read.Plan(new OpeningPlan(plan, off, days)))
                .orElse(new Read.Bad("on.days"));
    }

    private Optional<Map<LocalDate, OpenSpans>> singles() {
        var all = new TreeMap<LocalDate, OpenSpans>();
        for (String part : days.split("[;；]", -1)) {
            String one = part.strip();
            if (!one.isEmpty() && !single(one, all)) {
                return Optional.empty();
            }
        }
        return all.size() > OpeningPlan.MOST_DAYS ? Optional.empty() : Optional.of(all);
    }

    private static boolean single(String text, Map<LocalDate, OpenSpans> all) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return false;
        }
        try {
            LocalDate day = LocalDate.parse(text.substring(0, space));
            Optional<OpenSpans> spans = spans(text.substring(space + 1));
            return spans.isPresent() && OpeningPlan.isSingleDay(day) && all.put(day, spans.get()) == null;
        } catch (DateTimeException senseless) {
            return false;
        }
    }

    private static Optional<OpenSpans> spans(String text) {
        try {
            return Optional.of(text.strip().equals(SHUT) ? OpenSpans.CLOSED : OpenSpans.read(text))
                    .filter(OpenSpans::inMinutes);
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }
}
