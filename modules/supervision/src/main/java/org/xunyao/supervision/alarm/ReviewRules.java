package org.xunyao.supervision.alarm;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules that bind a review (复核规则), all from data.
///
/// @param reasons for which an alarm may be dismissed, in the order in which they are offered
/// @param practice how reviewing is done
public record ReviewRules(ReviewLimits limits, List<DismissalReason> reasons, Practice practice) {
    /// How reviewing is done (复核办法), from resources/rules/review-practice.csv.
    ///
    /// @param undo so long the person may take back what was just saved
    /// @param batch how many alarms one act may decide at most
    /// @param least decisions below which no share is told
    public record Practice(Duration undo, int batch, int least) {
        /// Refuses what cannot be kept.
        public Practice {
            if (undo.isNegative() || batch < 2 || least < 1) {
                throw new IllegalArgumentException("undo " + undo + ", batch " + batch + ", least " + least);
            }
        }
    }

    /// Copies the reasons.
    public ReviewRules {
        reasons = List.copyOf(reasons);
    }

    /// The reasons in force on that day, in the order in which they are offered.
    public List<DismissalReason> reasonsOn(LocalDate day) {
        return reasons.stream().filter(reason -> reason.inForceOn(day)).toList();
    }

    /// The reason of that code in force on that day.
    Optional<DismissalReason> reason(String code, LocalDate day) {
        return reasonsOn(day).stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
