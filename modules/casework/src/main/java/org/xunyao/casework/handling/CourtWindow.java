package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.procedure.Event;

/// The months in which the court can be asked to enforce (申请强制执行期限), 市场监督管理行政处罚程序规定 art. 76.
final class CourtWindow {
    private static final String REVIEW = "D50";
    private static final String SUIT = "D51";
    private static final String WINDOW = "D54";

    private CourtWindow() {}

    static boolean isOpen(Walk walk, Execution.ApplyCourt act) {
        LocalDate from = opens(walk, act);
        LocalDate served = walk.course().newest(Event.SERVE).map(Entry::day).orElse(from);
        // No review and no suit ends before the decision was served.
        boolean ended = act.remedyEnded().filter(day -> day.isBefore(served)).isEmpty();
        return ended && walk.day().isAfter(from) && !walk.due(WINDOW, from).isOverOn(walk.day());
    }

    /// The last day of the terms of review and suit, or of what became of them; later, the end of
    /// the payment that was put off.
    private static LocalDate opens(Walk walk, Execution.ApplyCourt act) {
        LocalDate review = walk.dueSince(Event.SERVE, REVIEW).rolled();
        LocalDate suit = walk.dueSince(Event.SERVE, SUIT).rolled();
        LocalDate remedies = act.remedyEnded().orElse(later(review, suit));
        Optional<LocalDate> putOff = walk.course()
                .newest(Execution.ApproveInstalment.class)
                .map(one -> one.parts().getLast().due());
        return putOff.map(last -> later(last, remedies)).orElse(remedies);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
