package org.xunyao.app.papers.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.documents.form.SheetFacts;

/// Questions and answers while they are typed (问答录入): one pair at a time, with undo. Everything happens on the JavaFX
/// thread.
public final class InquiryModel {
    private final Consumer<String> written;
    private final Steps steps = new Steps();
    private final ObservableList<Pair> pairs = FXCollections.observableArrayList(Pair.BLANK);
    private final ObservableList<Pair> readable = FXCollections.unmodifiableObservableList(pairs);
    private final ReadOnlyIntegerWrapper changed = new ReadOnlyIntegerWrapper(this, "changed");
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
    private int place;
    private Part part = Part.QUESTION;
    private boolean frozen;

    /// @param written takes the text of the field after each change
    public InquiryModel(Consumer<String> written) {
        this.written = written;
    }

    /// What the pane says after something was pasted.
    public enum Refusal {
        /// Longer than a text of a document may be; nothing was taken over.
        LONG,
        /// More pairs than a table holds; nothing was taken over.
        MANY,
        /// Marks that are not seen on paper were left out.
        HIDDEN
    }

    /// Takes over what stands in the field; what could be undone is forgotten.
    ///
    /// @param stands pairs of the field
    public void load(List<Pair> stands) {
        steps.clear();
        pairs.setAll(stands.isEmpty() ? List.of(Pair.BLANK) : stands);
        place = Math.min(place, pairs.size() - 1);
        refusal.set(Optional.empty());
        shown();
    }

    /// Lets nobody change anything, or again.
    public void freeze(boolean now) {
        frozen = now;
    }

    /// Whether nothing can be changed any more.
    public boolean frozen() {
        return frozen;
    }

    /// All pairs, never none.
    public ObservableList<Pair> pairs() {
        return readable;
    }

    /// Changes with the pairs, the place and the column.
    public ReadOnlyIntegerProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /// What is to be said about the last paste.
    public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Place of the pair that is being typed, from 0.
    public int place() {
        return place;
    }

    /// The column in which is being typed.
    public Part part() {
        return part;
    }

    /// The pair that is being typed.
    public Pair current() {
        return pairs.get(place);
    }

    /// How many questions have no answer yet.
    public long open() {
        return pairs.stream()
                .filter(pair -> !pair.blank() && pair.answer().isBlank())
                .count();
    }

    /// How many questions are written.
    public long asked() {
        return pairs.stream().filter(pair -> !pair.blank()).count();
    }

    /// Goes to a column of the pair.
    public void at(Part other) {
        part = other;
    }

    /// Takes what now stands in a column.
    public void type(Part where, String words) {
        Pair now = current().with(where, words);
        if (!frozen && !now.equals(current())) {
            part = where;
            steps.typing(state(), words);
            pairs.set(place, now);
            write();
        }
    }

    /// What is put in next, such as a mark of evidence, is undone by itself.
    public void apart() {
        steps.apart();
    }

    /// Enter: from the question to its answer, from the answer to the next question that has none, or to a new one.
    public void enter() {
        if (part == Part.QUESTION) {
            part = Part.ANSWER;
        } else if (current().blank()) {
            part = Part.QUESTION;
        } else if (place + 1 < pairs.size() && pairs.get(place + 1).answer().isBlank()) {
            place++;
            part = current().question().isBlank() ? Part.QUESTION : Part.ANSWER;
        } else if (!frozen && room()) {
            insert(Pair.BLANK);
            part = Part.QUESTION;
        }
        shown();
    }

    /// Goes to another pair.
    ///
    /// @param to its place, from 0; beyond the ends is the end
    public void go(int to) {
        place = Math.clamp(to, 0, pairs.size() - 1);
        shown();
    }

    /// Moves the pair.
    ///
    /// @param by -1 up, 1 down; nothing happens at the ends
    public void move(int by) {
        int to = place + by;
        if (!frozen && to >= 0 && to < pairs.size()) {
            steps.before(state());
            pairs.add(to, pairs.remove(place));
            place = to;
            write();
        }
    }

    /// Takes the pair away.
    public void remove() {
        if (!frozen && !(pairs.size() == 1 && current().blank())) {
            steps.before(state());
            pairs.remove(place);
            if (pairs.isEmpty()) {
                pairs.add(Pair.BLANK);
            }
            place = Math.min(place, pairs.size() - 1);
            part = Part.QUESTION;
            write();
        }
    }

    /// Asks a question of the library: in this pair if nothing is asked in it, else in a new one behind it.
    public void ask(String words) {
        boolean here = current().question().isBlank();
        if (frozen || (!here && !room())) {
            return;
        }
        if (here) {
            steps.before(state());
            pairs.set(place, current().with(Part.QUESTION, words));
        } else {
            insert(new Pair(words, ""));
        }
        part = Part.ANSWER;
        write();
    }

    /// Pastes: a record with 问： and 答： becomes pairs behind this one, or in its place if it is blank.
    ///
    /// @param text from the clipboard
    /// @return what is to be put at the caret, where it is not of that shape
    public Optional<String> paste(String text) {
        if (frozen) {
            return Optional.empty();
        }
        Optional<Pasted> read = Pasted.read(text);
        Optional<Refusal> refused = read.map(this::against).orElse(Optional.of(Refusal.LONG));
        refusal.set(refused);
        if (refused.isPresent()) {
            return Optional.empty();
        }
        Pasted pasted = read.orElseThrow();
        refusal.set(pasted.dropped() > 0 ? Optional.of(Refusal.HIDDEN) : Optional.empty());
        if (pasted.pairs().isEmpty()) {
            apart();
            return Optional.of(pasted.text());
        }
        take(pasted.pairs());
        return Optional.empty();
    }

    /// Undoes the last step.
    public void undo() {
        if (!frozen) {
            steps.undo(state()).ifPresent(this::restore);
        }
    }

    /// Does again what was undone last.
    public void redo() {
        if (!frozen) {
            steps.redo(state()).ifPresent(this::restore);
        }
    }

    /// Whether one more pair fits; says it where none does.
    private boolean room() {
        boolean fits = pairs.size() < SheetFacts.ROWS_AT_MOST;
        refusal.set(fits ? Optional.empty() : Optional.of(Refusal.MANY));
        return fits;
    }

    private Optional<Refusal> against(Pasted pasted) {
        if (pairs.size() + pasted.pairs().size() > SheetFacts.ROWS_AT_MOST) {
            return Optional.of(Refusal.MANY);
        }
        boolean longer = pasted.pairs().isEmpty()
                && current().words(part).length() + pasted.text().length() > Pasted.LENGTH_AT_MOST;
        return longer ? Optional.of(Refusal.LONG) : Optional.empty();
    }

    private void take(List<Pair> more) {
        steps.before(state());
        if (current().blank()) {
            pairs.remove(place);
            pairs.addAll(place, more);
            place += more.size() - 1;
        } else {
            pairs.addAll(place + 1, more);
            place += more.size();
        }
        part = Part.ANSWER;
        write();
    }

    private void insert(Pair pair) {
        steps.before(state());
        place++;
        pairs.add(place, pair);
    }

    private void restore(Steps.State state) {
        pairs.setAll(state.pairs());
        place = state.place();
        part = state.part();
        write();
    }

    private Steps.State state() {
        return new Steps.State(pairs, place, part);
    }

    private void write() {
        written.accept(Dialogue.written(pairs));
        shown();
    }

    private void shown() {
        changed.set(changed.get() + 1);
    }
}
