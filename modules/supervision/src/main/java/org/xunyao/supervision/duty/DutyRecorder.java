package org.xunyao.supervision.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;

/// Folds the segments of one post's ledger into minutes and days (分钟在岗记录). Present is a minute in
/// which any look saw somebody; absent one that is whole within absent segments; every other one could not
/// be seen and bears the reason that lasted longest. Safe for several threads.
public final class DutyRecorder {
    private static final int HOUR = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /// Older minutes than this are not in any ledger, so a clock that jumps by years costs nothing.
    private static final Duration REACH = Duration.ofDays(2);

    private final DutyPost post;
    private final BusinessHours hours;
    private final ZoneId zone;
    private final Map<LocalDate, StringBuilder> days = new TreeMap<>();
    private final Map<LocalDate, DutyDay> safe = new TreeMap<>();
    private final List<Stretch> doubtful = new ArrayList<>();
    private final Place place;

    /// Where it stands: the first minute that was not taken.
    private static final class Place {
        private Instant next;

        Place(Instant next) {
            this.next = next;
        }
    }

    private record Stretch(Instant from, Instant to) {
        boolean touches(Instant minute) {
            return minute.isBefore(to) && minute.plus(MINUTE).isAfter(from);
        }
    }

    /// @param hours in force now; minutes outside are kept as closed, whoever was in the shop
    /// @param zone of the station's calendar
    /// @param start when the ledger began; the minute it falls into is the first
    public DutyRecorder(DutyPost post, BusinessHours hours, ZoneId zone, Instant start) {
        this.post = post;
        this.hours = hours;
        this.zone = zone;
        this.place = new Place(start.truncatedTo(ChronoUnit.MINUTES));
    }

    /// Takes the minutes that are over.
    ///
    /// @param known the ledger's segments, oldest first
    /// @param settled up to here no look comes any more
    public synchronized void take(List<Segment> known, Instant settled) {
        Instant next = place.next;
        if (Duration.between(next, settled).compareTo(REACH) > 0) {
            next = settled.minus(REACH).truncatedTo(ChronoUnit.MINUTES);
        } else if (Duration.between(settled, next).compareTo(REACH) > 0) {
            // The clock was years ahead for a while: it goes on from here, not when those years are over.
            next = settled.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
        }
        for (; !next.plus(MINUTE).isAfter(settled); next = next.plus(MINUTE)) {
            put(next, mark(next, known));
        }
        place.next = next;
        Instant old = settled.minus(REACH);
        doubtful.removeIf(stretch -> stretch.to().isBefore(old));
    }

    /// The station's clock was changed. Minutes that were skipped or lived twice are no proof of absence,
    /// also if they were taken already.
    ///
    /// @param from the earliest moment in doubt
    /// @param to the latest
    public synchronized void clockMoved(Instant from, Instant to) {
        Instant first = Duration.between(from, to).compareTo(REACH) > 0 ? to.minus(REACH) : from;
        doubtful.add(new Stretch(first, to));
        Instant minute = first.truncatedTo(ChronoUnit.MINUTES);
        for (; minute.isBefore(to) && minute.isBefore(place.next); minute = minute.plus(MINUTE)) {
            put(minute, open(minute) ? DutyMark.CLOCK : DutyMark.NOTHING);
        }
    }

    private boolean open(Instant minute) {
        List<BusinessHours.Stretch> open = hours.open(minute, minute.plus(MINUTE));
        return open.size() == 1
                && open.getFirst().from().equals(minute)
                && open.getFirst().to().equals(minute.plus(MINUTE));
    }

    private DutyMark mark(Instant minute, List<Segment> known) {
        DutyMark seen = seen(minute, known);
        if (!open(minute)) {
            return seen == DutyMark.NOTHING ? seen : DutyMark.OUTSIDE;
        }
        boolean doubt = doubtful.stream().anyMatch(stretch -> stretch.touches(minute));
        return doubt ? seen.or(DutyMark.CLOCK) : seen;
    }

    private static DutyMark seen(Instant minute, List<Segment> known) {
        var lengths = new EnumMap<DutyMark, Duration>(DutyMark.class);
        Duration covered = Duration.ZERO;
        for (Segment segment : known) {
            Instant from = segment.from().isBefore(minute) ? minute : segment.from();
            Instant end = minute.plus(MINUTE);
            Instant to = segment.to().isAfter(end) ? end : segment.to();
            if (to.isAfter(from)) {
                Duration length = Duration.between(from, to);
                covered = covered.plus(length);
                lengths.merge(of(segment.duty()), length, Duration::plus);
            }
        }
        if (lengths.containsKey(DutyMark.PRESENT)) {
            return DutyMark.PRESENT;
        }
        if (MINUTE.equals(lengths.get(DutyMark.ABSENT))) {
            return DutyMark.ABSENT;
        }
        lengths.remove(DutyMark.ABSENT);
        lengths.merge(DutyMark.NOTHING, MINUTE.minus(covered), Duration::plus);
        return lengths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(DutyMark.NOTHING);
    }

    private static DutyMark of(Duty duty) {
        return switch (duty) {
            case Duty.Present _ -> DutyMark.PRESENT;
            case Duty.Absent _ -> DutyMark.ABSENT;
            case Duty.Unseen unseen -> DutyMark.of(unseen.reason());
        };
    }

    private void put(Instant minute, DutyMark mark) {
        ZonedDateTime local = minute.atZone(zone);
        int place = local.getHour() * HOUR + local.getMinute();
        LocalDate day = local.toLocalDate();
        StringBuilder marks = days.computeIfAbsent(
                day, one -> new StringBuilder(DutyDay.unknown(post, one).marks()));
        DutyMark both = DutyMark.of(marks.charAt(place)).or(mark);
        marks.setCharAt(place, both.letter());
    }

    /// What is to be written down: days that changed since {@link #written} and say anything.
    public synchronized List<DutyDay> unwritten() {
        return days.keySet().stream().filter(this::changed).map(this::day).toList();
    }

    private boolean changed(LocalDate day) {
        return !day(day).equals(safe.getOrDefault(day, DutyDay.unknown(post, day)));
    }

    private DutyDay day(LocalDate day) {
        return new DutyDay(post, day, Objects.requireNonNull(days.get(day)).toString());
    }

    /// So much is safe. What came meanwhile is told of again.
    ///
    /// @param written what {@link #unwritten} gave
    public synchronized void written(List<DutyDay> written) {
        written.forEach(day -> safe.put(day.day(), day));
        LocalDate oldest = LocalDate.ofInstant(place.next.minus(REACH), zone);
        days.keySet().removeIf(day -> day.isBefore(oldest) && !changed(day));
        safe.keySet().retainAll(days.keySet());
    }
}
