package org.xunyao.casework.summary;

import java.time.LocalDate;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.penalty.PenaltyBook;
import org.xunyao.kernel.calendar.Due;

/// What binds a sitting (简易程序依据), all from data.
///
/// @param rules its conditions and amounts
/// @param penalties what the law provides for each violation
/// @param rulebook who may be named as officer, and the deadlines
public record SpotBook(SpotRules rules, PenaltyBook penalties, Rulebook rulebook) {
    private static final String FILING = "D46";
    private static final String LIMITATION = "D80";

    /// By when the papers of a decision of that day must be filed (归档期限), art. 70.
    public Due filingDue(LocalDate decided) {
        return rulebook.deadlines()
                .due(decided, rulebook.rules().inForce(FILING, decided).period(false));
    }

    /// Whether what was done on one day and found on another is still within its limitation (追究时效). What
    /// harmed life or health has a longer one, and is not decided on the spot.
    boolean inLimitation(LocalDate conduct, LocalDate found) {
        var period = rulebook.rules().inForce(LIMITATION, found).period(false);
        return !found.isAfter(rulebook.deadlines().due(conduct, period).raw());
    }
}
