package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.BusinessHours.Stretch;

/// How long a condition was seen to hold on one day (当日可见累计), for rules that go by the day. Only what was seen
/// within the hours counts. What nobody saw adds nothing and takes nothing; once the condition is seen not to hold,
/// at whatever hour, it begins anew.
///
/// @param day by the clock of the hours
/// @param span from the first moment that counts to the last; empty while nothing does
/// @param held how long of it was seen to hold, in whole milliseconds
public record DaySum(LocalDate day, Optional<Stretch> span, Duration held) {
    /// Refuses more than the span has.
    public DaySum {
        Duration most =
                span.map(some -> Duration.between(some.from(), some.to())).orElse(Duration.ZERO);
        if (held.isNegative() || held.compareTo(most) > 0 || span.isPresent() == held.isZero()) {
            throw new IllegalArgumentException("held " + held + " of " + span);
        }
    }

    /// A day of which nothing counts.
    public static DaySum of(LocalDate day) {
        return new DaySum(day, Optional.empty(), Duration.ZERO);
    }

    /// The sum after what was seen next; what lies outside of the day is left out.
    ///
    /// @param next not before what it holds already
    public DaySum after(Spell next, HoursMode mode, BusinessHours hours) {
        DaySum sum = this;
        for (Spell part : parts(next, mode, hours)) {
            sum = sum.with(part);
        }
        return sum;
    }

    private DaySum with(Spell part) {
        return switch (part.held()) {
            case Held.Not _ -> of(day);
            case Held.Unseen _, Held.Excused _ -> this;
            case Held.Holds _ -> longer(part);
        };
    }

    /// A clock that was set back shows a time twice; it counts once.
    private DaySum longer(Spell part) {
        Instant from = span.map(some -> later(some.to(), part.from())).orElse(part.from());
        if (!from.isBefore(part.to())) {
            return this;
        }
        Instant first = span.map(Stretch::from).orElse(from);
        Duration more = Duration.between(from, part.to());
        return new DaySum(day, Optional.of(new Stretch(first, part.to())), held.plus(more));
    }

    /// What of a spell lies on the day, and of one that holds within the hours.
    private List<Spell> parts(Spell spell, HoursMode mode, BusinessHours hours) {
        Instant from = later(spell.from(), day.atStartOfDay(hours.zone()).toInstant());
        Instant to =
                earlier(spell.to(), day.plusDays(1).atStartOfDay(hours.zone()).toInstant());
        List<Spell> parts = new ArrayList<>();
        if (from.isBefore(to)) {
            List<Stretch> judged =
                    spell.held() instanceof Held.Holds ? mode.of(hours, from, to) : List.of(new Stretch(from, to));
            judged.forEach(stretch -> add(parts, stretch, spell.held()));
        }
        return parts;
    }

    /// In whole milliseconds, so that what a database keeps is the same.
    private static void add(List<Spell> parts, Stretch stretch, Held held) {
        Instant from = stretch.from().truncatedTo(ChronoUnit.MILLIS);
        Instant to = stretch.to().truncatedTo(ChronoUnit.MILLIS);
        if (from.isBefore(to)) {
            parts.add(new Spell(from, to, held));
        } else if (held instanceof Held.Not) {
            parts.add(new Spell(from, from.plusMillis(1), held));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// What a rule that goes by the day comes to: at most one episode a day, from the first moment that counts to
    /// the last before it was seen not to hold.
    ///
    /// @param spells without gap or overlap, in order
    static List<Episode> episodes(AlarmRuleRow row, List<Spell> spells, BusinessHours hours) {
        List<Episode> all = new ArrayList<>();
        if (!spells.isEmpty()) {
            LocalDate last = LocalDate.ofInstant(spells.getLast().to(), hours.zone());
            LocalDate day = LocalDate.ofInstant(spells.getFirst().from(), hours.zone());
            for (; !day.isAfter(last); day = day.plusDays(1)) {
                episode(row, of(day), spells, hours).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static Optional<Episode> episode(AlarmRuleRow row, DaySum begun, List<Spell> spells, BusinessHours hours) {
        DaySum sum = begun;
        Optional<Episode> fired = Optional.empty();
        for (Spell spell : spells) {
            for (Spell part : begun.parts(spell, row.hours(), hours)) {
                sum = sum.with(part);
                if (fired.isPresent() && sum.span().isEmpty()) {
                    return fired;
                }
                if (sum.held().compareTo(row.sustained()) >= 0) {
                    fired = Optional.of(sum.episode(row, fired.map(Episode::firedAt)));
                }
            }
        }
        return fired;
    }

    /// @param fired when it fired; empty if it does so within the last part
    private Episode episode(AlarmRuleRow row, Optional<Instant> fired) {
        Stretch some = span.orElseThrow();
        Instant at = fired.orElseGet(() -> some.to().minus(held.minus(row.sustained())));
        return new Episode(row, some.from(), at, some.to(), held, 1);
    }
}
