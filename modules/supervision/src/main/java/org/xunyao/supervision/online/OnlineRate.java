package org.xunyao.supervision.online;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The honest online rate (在线率): usable minutes ÷ (duty minutes − minutes of which nothing is known).
/// Minutes that nobody recorded are shown apart and count for neither side.
///
/// @param duty minutes that count
/// @param usable of them, with a usable picture
/// @param unknown of them, of which nothing can be said
/// @param ownLine of the unknown, those in which the station's own line was out
/// @param out of them without a usable picture, by cause
/// @param dropouts how often a usable picture was lost on these days
/// @param wholeDays whether the shop's hours are not known, so that whole days were counted
public record OnlineRate(
        int duty, int usable, int unknown, int ownLine, Map<Minute, Integer> out, int dropouts, boolean wholeDays) {
    private static final int TENTHS = 1_000;
    private static final int PERCENT = 100;

    /// Copies the causes.
    public OnlineRate {
        out = Map.copyOf(out);
    }

    /// Counts the days of one camera.
    ///
    /// @param days as far as there are records
    /// @param from first day that counts
    /// @param to last day that counts
    /// @param until minutes after this moment do not count yet
    public static OnlineRate of(List<CameraDay> days, DutyMinutes duty, LocalDate from, LocalDate to, Instant until) {
        Map<LocalDate, CameraDay> known = new HashMap<>();
        days.forEach(day -> known.merge(day.day(), day, CameraDay::with));
        var counted = new EnumMap<Minute, Integer>(Minute.class);
        int all = 0;
        int dropouts = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            BitSet minutes = duty.of(day, until);
            all += minutes.cardinality();
            CameraDay record = known.get(day);
            if (record != null) {
                dropouts += record.dropouts();
                minutes.stream().forEach(minute -> counted.merge(record.at(minute), 1, Integer::sum));
            }
        }
        int usable = counted.getOrDefault(Minute.USABLE, 0);
        var out = new EnumMap<Minute, Integer>(counted);
        out.keySet().removeIf(minute -> !minute.out());
        int unknown =
                all - usable - out.values().stream().mapToInt(Integer::intValue).sum();
        int ownLine = counted.getOrDefault(Minute.OWN_LINE, 0);
        return new OnlineRate(
                all, usable, unknown, ownLine, out, dropouts, duty.hours().isEmpty());
    }

    /// Several cameras together, such as those of a shop.
    public OnlineRate with(OnlineRate other) {
        var both = new EnumMap<Minute, Integer>(Minute.class);
        both.putAll(out);
        other.out.forEach((minute, count) -> both.merge(minute, count, Integer::sum));
        return new OnlineRate(
                duty + other.duty,
                usable + other.usable,
                unknown + other.unknown,
                ownLine + other.ownLine,
                both,
                dropouts + other.dropouts,
                wholeDays || other.wholeDays);
    }

    /// Nothing counted yet.
    public static OnlineRate none() {
        return new OnlineRate(0, 0, 0, 0, Map.of(), 0, false);
    }

    /// Minutes of which something is known.
    public int known() {
        return duty - unknown;
    }

    /// The rate in tenths of a percent, rounded down so that nothing is called whole that is not; empty if
    /// nothing is known.
    public OptionalInt permille() {
        return known() == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((long) usable * TENTHS / known()));
    }

    /// Whether so little is known that the rate says little.
    ///
    /// @param scantPercent share of duty minutes that must be known
    public boolean scant(int scantPercent) {
        return (long) known() * PERCENT < (long) duty * scantPercent;
    }
}
