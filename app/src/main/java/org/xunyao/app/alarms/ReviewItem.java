package org.xunyao.app.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.ReviewLimits.ReviewDue;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.supervision.escalation.Rung;
import org.xunyao.supervision.escalation.Stage;

/// One line of a list of alarms (告警). What a first reviewer held of one that waits stays out of
/// sight.
///
/// @param rule the row that fired
/// @param shop name of the pharmacy, may be long
/// @param point where in the shop; never shortened
/// @param due when a verdict is due
/// @param reviewers how many must agree before it is confirmed, 1 or 2
/// @param limit what is said on the way to the deadline, and what became of it behind
public record ReviewItem(
        Alarm alarm, AlarmRuleRow rule, String shop, String point, ReviewDue due, int reviewers, Limit limit) {
    private static final Duration DAY = Duration.ofDays(1);

    /// What follows when it takes too long (时限进度).
    ///
    /// @param rungs of the ladder for this alarm
    /// @param gone to whom it went up, the lowest rung first
    public record Limit(List<Rung> rungs, List<Escalation> gone) {
        /// Copies the lists.
        public Limit {
            rungs = List.copyOf(rungs);
            gone = List.copyOf(gone);
        }

        /// To whom it went up last.
        public Optional<Escalation> last() {
            return gone.isEmpty() ? Optional.empty() : Optional.of(gone.getLast());
        }
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
        return new ReviewItem(now, rule, shop, point, due, reviewers, limit);
    }

    /// How pressing it is at a moment. The last of several days is as pressing as what is due soon.
    public Stage stage(Instant now) {
        if (due.isOver(now)) {
            return Stage.OVER;
        }
        Instant raised = head().raisedAt();
        Duration whole = Duration.between(raised, due.at());
        boolean lastDay =
                whole.compareTo(DAY) > 0 && Duration.between(now, due.at()).compareTo(DAY) < 0;
        return limit.rungs().stream()
                .filter(rung -> rung.percent() < Rung.LIMIT && rung.reached(whole, Duration.between(raised, now)))
                .map(Rung::stage)
                .max(Comparator.naturalOrder())
                .filter(stage -> !lastDay)
                .orElse(lastDay ? Stage.SOON : Stage.QUIET);
    }
}
