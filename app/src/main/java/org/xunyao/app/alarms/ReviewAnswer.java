package org.xunyao.app.alarms;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.xunyao.supervision.alarm.DismissalReason;

/// An answer as it is being given: a mark, and for 误报 the number of a reason. Nothing is preselected.
public final class ReviewAnswer {
    private final List<DismissalReason> reasons;
    private final ReadOnlyIntegerWrapper digit = new ReadOnlyIntegerWrapper(this, "digit");
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper(this, "typed", "");

    ReviewAnswer(List<DismissalReason> reasons) {
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

    /// A digit of the mark, or of the reason once the mark asks for one. One that leads to no reason
    /// begins anew.
    void digit(int pressed) {
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

    /// Takes the last step back: first the reason, then the mark.
    void back() {
        if (typed.get().isEmpty()) {
            digit.set(0);
        } else {
            typed.set("");
        }
    }

    void clear() {
        typed.set("");
        digit.set(0);
    }
}
