package org.xunyao.app.alarms.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.supervision.alarm.Verdict;

/// An answer as it is being given: a mark, and for 误报 the number of a reason. Nothing is
/// preselected.
public final class ReviewAnswer {
    private final List<DismissalReason> reasons;
    private final ReadOnlyIntegerWrapper digit = new ReadOnlyIntegerWrapper(this, "digit");
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper(this, "typed", "");

    /// @param reasons for which an alarm may be dismissed, in the order of their digits
    public ReviewAnswer(List<DismissalReason> reasons) {
        this.reasons = reasons;
    }

    /// The digit of the mark, 1..5, or 0 while there is none.
    public ReadOnlyIntegerProperty digitProperty() {
        return digit.getReadOnlyProperty();
    }

    /// The digits typed for the reason.
    public ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// The reasons in the order of their numbers, from 1.
    public List<DismissalReason> reasons() {
        return reasons;
    }

    /// The mark.
    public Optional<VerdictMark> mark() {
        for (VerdictMark mark : VerdictMark.values()) {
            if (mark.digit() == digit.get()) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /// Whether that is the mark.
    public boolean is(VerdictMark mark) {
        return digit.get() == mark.digit();
    }

    /// The reason of the number typed.
    public Optional<DismissalReason> reason() {
        if (typed.get().isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed.get());
        return number < 1 ? Optional.empty() : Optional.of(reasons.get(number - 1));
    }

    /// Chooses a mark.
    public void choose(VerdictMark mark) {
        typed.set("");
        digit.set(mark.digit());
    }

    /// Chooses a reason, as by the mouse.
    ///
    /// @param number from 1
    public void reason(int number) {
        if (is(VerdictMark.DISMISS) && number >= 1 && number <= reasons.size()) {
            typed.set(Integer.toString(number));
        }
    }

    /// A digit of the mark, or of the reason once the mark asks for one. One that leads to no
    /// reason begins anew.
    public void digit(int pressed) {
        if (!is(VerdictMark.DISMISS)) {
            for (VerdictMark mark : VerdictMark.values()) {
                if (mark.digit() == pressed) {
                    choose(mark);
                }
            }
            return;
        }
        int longer = reason().map(now -> Integer.parseInt(typed.get())).orElse(0) * 10 + pressed;
        reason(longer <= reasons.size() ? longer : pressed);
    }

    /// What is missing before it is worth asking the desk.
    ///
    /// @param remark as typed
    /// @param watched whether one clip was watched to its end
    public List<ReviewObstacle> missing(String remark, boolean watched) {
        var missing = new ArrayList<ReviewObstacle>();
        if (is(VerdictMark.CONFIRM) && !watched) {
            missing.add(ReviewObstacle.CLIP_NOT_WATCHED);
        }
        boolean dismissed = is(VerdictMark.DISMISS);
        if (dismissed && reason().isEmpty()) {
            missing.add(ReviewObstacle.REASON_UNKNOWN);
        }
        boolean needed =
                !dismissed || reason().map(DismissalReason::remarkNeeded).orElse(false);
        if (needed && remark.isBlank()) {
            missing.add(ReviewObstacle.REMARK_MISSING);
        }
        return missing;
    }

    /// The verdict that it comes to, if there is a mark.
    public Optional<Verdict> verdict(String remark) {
        String code = reason().map(DismissalReason::code).orElse("");
        return mark().map(mark -> mark.verdict(code, remark.strip()));
    }

    /// Takes the last step back: first the reason, then the mark.
    public void back() {
        if (typed.get().isEmpty()) {
            digit.set(0);
        } else {
            typed.set("");
        }
    }

    /// Nothing is answered.
    public void clear() {
        typed.set("");
        digit.set(0);
    }
}
