package org.xunyao.supervision.online;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.BusinessHours;

/// Which minutes of a day count (应在线分钟): those in which the shop is open; the whole day where its hours
/// are not known. Hours that were changed count from their moment on, and never for what was before.
///
/// @param eras at least one, the oldest first
/// @param zone of the station's calendar
public record DutyMinutes(List<Era> eras, ZoneId zone) {
    /// Hours in force from a moment on.
    ///
    /// @param hours of the shop; empty if nobody knows them, which a rate then says
    public record Era(Instant from, Optional<BusinessHours> hours) {
        /// In force since ever.
        public static Era ever(Optional<BusinessHours> hours) {
            return new Era(Instant.MIN, hours);
        }
    }

    /// Copies the eras.
    public DutyMinutes {
        eras = List.copyOf(eras);
        if (eras.isEmpty()) {
            throw new IllegalArgumentException("no hours, not even unknown ones");
        }
    }

    /// The same hours ever since.
    public DutyMinutes(Optional<BusinessHours> hours, ZoneId zone) {
        this(List.of(Era.ever(hours)), zone);
    }

    /// The hours in force now.
    public Optional<BusinessHours> hours() {
        return eras.getLast().hours();
    }

    /// The minutes of a day that count.
    ///
    /// @param until minutes after this moment do not count yet
    public BitSet of(LocalDate day, Instant until) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant last = until.isBefore(end) ? until : end;
        var counted = new BitSet(CameraDay.MINUTES);
        for (int i = 0; i < eras.size(); i++) {
            Instant from = later(begin, eras.get(i).from());
            Instant to = i + 1 < eras.size() ? earlier(last, eras.get(i + 1).from()) : last;
            if (to.isAfter(from)) {
                count(counted, begin, eras.get(i).hours(), new BusinessHours.Stretch(from, to));
            }
        }
        return counted;
    }

    private static void count(
            BitSet counted, Instant begin, Optional<BusinessHours> hours, BusinessHours.Stretch part) {
        hours.map(open -> open.open(part.from(), part.to()))
                .orElseGet(() -> List.of(part))
                .forEach(open -> counted.set(minutes(begin, open.from()), minutes(begin, open.to())));
    }

    private static int minutes(Instant begin, Instant at) {
        return Math.clamp(Duration.between(begin, at).toMinutes(), 0, CameraDay.MINUTES);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
