package org.xunyao.access.custody;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.xunyao.kernel.Clock;

/// When backups are due (备份时刻): every night at the time of the plan, also after a night in which the
/// station was switched off. A time that is still to come was noted by a clock that ran ahead, and counts
/// as none.
///
/// @param plan how often
/// @param clock gives now and the zone of the nightly time
public record BackupHours(BackupPlan plan, Clock clock) {
    /// The next nightly backup from now on.
    public Instant next() {
        ZonedDateTime now = clock.now().atZone(clock.zone());
        ZonedDateTime today = now.with(plan.nightly());
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    /// Whether a nightly time has passed since a backup was last begun.
    ///
    /// @param begun none if there was never one: then it is due at once
    public boolean due(Optional<Instant> begun) {
        ZonedDateTime now = clock.now().atZone(clock.zone());
        ZonedDateTime today = now.with(plan.nightly());
        Instant last = (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
        return begun.filter(at -> !at.isAfter(now.toInstant()))
                .map(at -> at.isBefore(last))
                .orElse(true);
    }

    /// Whether log files have to be carried over again.
    public boolean shippingDue(Optional<Instant> reached) {
        return reached.map(at -> older(at, plan.shipping())).orElse(true);
    }

    /// Whether the station has to complain: the last whole backup is too old, or there is none.
    public boolean overdue(Optional<Instant> whole) {
        return whole.map(at -> older(at, plan.alarmAfter())).orElse(true);
    }

    private boolean older(Instant at, Duration age) {
        Instant now = clock.now();
        return at.isAfter(now) || Duration.between(at, now).compareTo(age) >= 0;
    }
}
