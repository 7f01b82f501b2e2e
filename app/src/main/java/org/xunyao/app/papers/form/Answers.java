package org.xunyao.app.papers.form;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.documents.forms.Period;

/// What a person typed, read value by value. Where words cannot be read the value of the facts before is
/// taken and a complaint noted.
///
/// @param <F> the facts record
public final class Answers<F> {
    private final Map<String, String> typed;
    private final F before;
    private final List<Complaint> complaints = new ArrayList<>();

    Answers(Map<String, String> typed, F before) {
        this.typed = Map.copyOf(typed);
        this.before = before;
    }

    /// The value of a field.
    public <T> T get(Field<F, T> field) {
        Optional<T> read = field.codec().read().apply(typed.getOrDefault(field.id(), ""));
        if (read.isEmpty()) {
            complaints.add(new Complaint(field.id(), field.codec().complaint()));
        }
        return read.orElseGet(() -> field.from().apply(before));
    }

    /// A period by its two ends; an end before the start is complained of, and the period before is taken.
    public Period period(Field<F, LocalDateTime> from, Field<F, LocalDateTime> to) {
        LocalDateTime start = get(from);
        LocalDateTime end = get(to);
        if (end.isBefore(start)) {
            complaints.add(new Complaint(to.id(), "ORDER"));
            return new Period(from.from().apply(before), to.from().apply(before));
        }
        return new Period(start, end);
    }

    /// The facts before anything of this was typed.
    public F before() {
        return before;
    }

    List<Complaint> complaints() {
        return List.copyOf(complaints);
    }
}
