package org.xunyao.app.alarms;

import java.time.Duration;
import java.time.Instant;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.ReviewLimits.ReviewDue;

/// One line of a list of alarms (告警). What a first reviewer held of one that waits stays out of
/// sight.
///
/// @param rule the row that fired
/// @param shop name of the pharmacy, may be long
/// @param point where in the shop; never shortened
/// @param due when a verdict is due
/// @param reviewers how many must agree before it is confirmed, 1 or 2
public record ReviewItem(Alarm alarm, AlarmRuleRow rule, String shop, String point, ReviewDue due, int reviewers) {
    private static final double SOON_SHARE = 0.8;
    private static final Duration DAY = Duration.ofDays(1);

    /// How pressing it is (临期、逾期).
    public enum Urgency {
        /// There is time.
        QUIET,
        /// Four fifths are used, or the last of several days has begun.
        SOON,
        /// The time has run out.
        OVER
    }

    /// Identity of the alarm.
    public AlarmId id() {
        return alarm.id();
    }

    /// What was found.
    public AlarmHead head() {
        return alarm.head();
    }

    /// Whether a first reviewer has spoken, and a second is asked for.
    boolean isHalf() {
        return alarm instanceof Alarm.Raised raised && raised.first().isPresent();
    }

    /// The same line after a first reviewer's opinion.
    ReviewItem with(Alarm.Raised now) {
        return new ReviewItem(now, rule, shop, point, due, reviewers);
    }

    /// How pressing it is at a moment.
    public Urgency urgency(Instant now) {
        if (due.isOver(now)) {
            return Urgency.OVER;
        }
        Duration whole = Duration.between(head().raisedAt(), due.at());
        Duration left = Duration.between(now, due.at());
        boolean lastDay = whole.compareTo(DAY) > 0 && left.compareTo(DAY) < 0;
        boolean used = left.toMillis() <= whole.toMillis() * (1 - SOON_SHARE);
        return lastDay || used ? Urgency.SOON : Urgency.QUIET;
    }
}
