package org.xunyao.supervision.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Due;
import org.xunyao.kernel.calendar.Period;

/// The table of review limits (复核时限表), read from data, and when a review is due.
public final class ReviewLimits {
    private final List<ReviewLimit> rows;
    private final Deadlines deadlines;
    private final ZoneId zone;

    /// @param rows of resources/rules/review-limits.csv
    /// @param zone in which days are counted
    /// @throws IllegalArgumentException if two rows of one colour are in force on the same day
    public ReviewLimits(List<ReviewLimit> rows, Deadlines deadlines, ZoneId zone) {
        this.rows = List.copyOf(rows);
        this.deadlines = deadlines;
        this.zone = zone;
        for (ReviewLimit row : rows) {
            long same = rows.stream()
                    .filter(other -> other.colour() == row.colour() && other.inForceOn(row.effectiveFrom()))
                    .count();
            if (same > 1) {
                throw new IllegalArgumentException(row.colour() + " stands twice on " + row.effectiveFrom());
            }
        }
    }

    /// How many must agree before the alarm is confirmed.
    ///
    /// @return 1 or 2
    /// @throws FaultException `REVIEW-LIMIT-MISSING` if the data have no row
    public int reviewers(AlarmHead alarm) {
        return row(alarm.colour(), alarm.raisedAt()).reviewers();
    }

    /// When a verdict on the alarm is due.
    ///
    /// @throws FaultException `REVIEW-LIMIT-MISSING` if the data have no row
    public ReviewDue due(AlarmHead alarm) {
        return due(alarm.colour(), alarm.raisedAt());
    }

    /// When a verdict is due, counted from the raising. Minutes and hours are counted from the minute
    /// itself, which is stricter than 程序规定第80条: this is a limit of our own, not of the procedure.
    /// Working days end at midnight.
    ///
    /// @throws FaultException `REVIEW-LIMIT-MISSING` if the data have no row
    public ReviewDue due(AlarmColour colour, Instant raisedAt) {
        ReviewLimit limit = row(colour, raisedAt);
        var start = LocalDateTime.ofInstant(raisedAt, zone);
        return switch (limit.unit()) {
            case MIN -> new ReviewDue(raisedAt.plus(Duration.ofMinutes(limit.count())), false);
            case H -> {
                var hours = deadlines.due(start, new Period.Hours(limit.count()));
                yield new ReviewDue(hours.raw().atZone(zone).toInstant(), false);
            }
            case WD -> {
                Due due = deadlines.due(start.toLocalDate(), new Period.WorkingDays(limit.count()));
                Instant end = due.rolled().plusDays(1).atStartOfDay(zone).toInstant();
                yield new ReviewDue(end, due.estimated());
            }
        };
    }

    private ReviewLimit row(AlarmColour colour, Instant raisedAt) {
        LocalDate day = LocalDate.ofInstant(raisedAt, zone);
        return rows.stream()
                .filter(row -> row.colour() == colour && row.inForceOn(day))
                .findFirst()
                .orElseThrow(() -> new FaultException("REVIEW-LIMIT-MISSING", colour + " on " + day));
    }

    /// When a review is due (复核届满时间).
    ///
    /// @param at not included: at this moment it is late
    /// @param estimated true if a year without a published calendar was needed (估算)
    public record ReviewDue(Instant at, boolean estimated) {
        /// Whether the time has run out.
        public boolean isOver(Instant now) {
            return !now.isBefore(at);
        }
    }
}
