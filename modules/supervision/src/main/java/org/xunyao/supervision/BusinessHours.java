package org.xunyao.supervision;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// When a pharmacy is open (营业时间), from its file; a rule of duty holds only then.
///
/// @param zone in which the times are meant
/// @param openings per weekday; a day without entry is closed
/// @param days single days, such as holidays, which go before their weekday
public record BusinessHours(ZoneId zone, Map<DayOfWeek, List<Opening>> openings, Map<LocalDate, List<Opening>> days) {
    /// The same every week.
    public BusinessHours(ZoneId zone, Map<DayOfWeek, List<Opening>> openings) {
        this(zone, openings, Map.of());
    }

    /// One opening within a day.
    ///
    /// @param from included
    /// @param to not included; 00:00 means the end of the day
    public record Opening(LocalTime from, LocalTime to) {
        /// Refuses an opening that ends before it begins; a night is two openings.
        public Opening {
            if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
                throw new IllegalArgumentException("open " + from + " to " + to);
            }
        }
    }

    /// A stretch of time.
    ///
    /// @param from included
    /// @param to not included
    public record Stretch(Instant from, Instant to) {}

    /// Copies the openings.
    public BusinessHours {
        openings = Map.copyOf(openings);
        days = Map.copyOf(days);
    }

    /// The open parts of a stretch, in order; openings that touch, as over midnight, are one.
    public List<Stretch> open(Instant from, Instant to) {
        List<Stretch> parts = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Opening opening : on(day)) {
                add(parts, later(from, at(day, opening.from())), earlier(to, end(day, opening.to())));
            }
        }
        return List.copyOf(parts);
    }

    /// The parts of a stretch that are not open, in order.
    public List<Stretch> closed(Instant from, Instant to) {
        List<Stretch> parts = new ArrayList<>();
        Instant at = from;
        for (Stretch open : open(from, to)) {
            add(parts, at, open.from());
            at = open.to();
        }
        add(parts, at, to);
        return List.copyOf(parts);
    }

    /// Whether other hours are the same in every week, and on each of these days.
    ///
    /// @param first included
    /// @param last included
    public boolean alike(BusinessHours other, LocalDate first, LocalDate last) {
        return zone.equals(other.zone)
                && openings.equals(other.openings)
                && first.datesUntil(last.plusDays(1)).allMatch(day -> on(day).equals(other.on(day)));
    }

    private List<Opening> on(LocalDate day) {
        return days.getOrDefault(day, openings.getOrDefault(day.getDayOfWeek(), List.of()));
    }

    private static void add(List<Stretch> parts, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast().to().equals(from)) {
            parts.set(parts.size() - 1, new Stretch(parts.getLast().from(), to));
        } else {
            parts.add(new Stretch(from, to));
        }
    }

    private Instant end(LocalDate day, LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT) ? at(day.plusDays(1), to) : at(day, to);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
