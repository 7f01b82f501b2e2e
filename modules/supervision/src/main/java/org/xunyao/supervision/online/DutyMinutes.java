package org.xunyao.supervision.online;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Optional;
import org.xunyao.supervision.BusinessHours;

/// Which minutes of a day count (应在线分钟): those in which the shop is open; the whole day where its hours
/// are not known.
///
/// @param hours of the shop; empty if nobody knows them, which a rate then says
/// @param zone of the station's calendar
public record DutyMinutes(Optional<BusinessHours> hours, ZoneId zone) {
    /// The minutes of a day that count.
    ///
    /// @param until minutes after this moment do not count yet
    public BitSet of(LocalDate day, Instant until) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant last = until.isBefore(end) ? until : end;
        var counted = new BitSet(CameraDay.MINUTES);
        if (!last.isAfter(begin)) {
            return counted;
        }
        if (hours.isEmpty()) {
            counted.set(0, minutes(begin, last));
        } else {
            hours.get()
                    .open(begin, last)
                    .forEach(part -> counted.set(minutes(begin, part.from()), minutes(begin, part.to())));
        }
        return counted;
    }

    private static int minutes(Instant begin, Instant at) {
        return Math.clamp(Duration.between(begin, at).toMinutes(), 0, CameraDay.MINUTES);
    }
}
