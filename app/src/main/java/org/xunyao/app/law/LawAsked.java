package org.xunyao.app.law;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.casework.penalty.Weighed;

/// Who asked for a fine to be weighed (案件处罚行): a step of a case waits for the answer while a person weighs.
/// JavaFX thread.
public final class LawAsked {
    private final ReadOnlyObjectWrapper<Optional<Question>> question =
            new ReadOnlyObjectWrapper<>(this, "question", Optional.empty());

    /// Nobody asked.
    public LawAsked() {}

    /// A question.
    ///
    /// @param matter what the case is called
    /// @param answer takes what was weighed; called once at most
    public record Question(String matter, Consumer<Weighed> answer) {}

    /// The question that waits, if any.
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Asks; what was asked before is forgotten.
    public void ask(Question now) {
        question.set(Optional.of(now));
    }

    /// Answers with what was weighed.
    void answer(Weighed weighed) {
        Optional<Question> asked = question.get();
        question.set(Optional.empty());
        asked.ifPresent(one -> one.answer().accept(weighed));
    }

    /// Answers with nothing; the line stays as it is.
    void drop() {
        question.set(Optional.empty());
    }
}
