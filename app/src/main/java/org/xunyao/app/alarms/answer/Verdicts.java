package org.xunyao.app.alarms.answer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.supervision.alarm.Alarm;

/// Port: where an answer is given, without its looks.
public interface Verdicts {
    /// The answer as far as it is given.
    ReviewAnswer answer();

    /// The remark as typed.
    StringProperty remarkProperty();

    /// What is to be said of it.
    ReadOnlyObjectProperty<ReviewMessage> messageProperty();

    /// An answer by the mouse.
    void answerBy(VerdictMark mark);

    /// Gives it.
    void submit();

    /// Key of the sentence that says what was saved.
    String done(Alarm after);
}
