package org.xunyao.casework.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;

/// The journal of a case since its filing (办案经过): lines are only added, and where the case stands
/// follows from them.
///
/// @param entries all lines in their order, corrections included
public record Course(List<Entry> entries) {
    /// Nothing has happened since filing.
    public static final Course NONE = new Course(List.of());

    /// Refuses gaps in the numbers and corrections of corrections.
    public Course {
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.number() != i + 1) {
                throw new IllegalArgumentException("line " + entry.number() + " at place " + (i + 1));
            }
            if (entry.correction().isPresent()
                    && entries.get(entry.correction().get().of() - 1)
                            .correction()
                            .isPresent()) {
                throw new IllegalArgumentException("line " + entry.number() + " corrects a correction");
            }
        }
    }

    /// Where the case stands: where its last line left it.
    public Stage stage() {
        return entries.isEmpty() ? Stage.INVESTIGATING : entries.getLast().to();
    }

    /// The number of the next line.
    public int next() {
        return entries.size() + 1;
    }

    /// The same with one line more.
    public Course with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new Course(more);
    }

    /// The steps that were taken, in their order, each on the day that its newest correction gives
    /// it.
    public List<Entry> steps() {
        var days = new HashMap<Integer, LocalDate>();
        for (Entry entry : entries) {
            entry.correction().ifPresent(one -> days.put(one.of(), entry.day()));
        }
        return entries.stream()
                .filter(entry -> entry.correction().isEmpty())
                .map(entry -> entry.on(days.getOrDefault(entry.number(), entry.day())))
                .toList();
    }

    /// The newest step of that event, on its right day.
    public Optional<Entry> newest(Event event) {
        return steps().stream().filter(entry -> entry.act().event() == event).reduce((earlier, later) -> later);
    }

    /// The newest act of that kind; nothing if there is none.
    public <A extends Act> Optional<A> newest(Class<A> kind) {
        return steps().stream()
                .map(Entry::act)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((earlier, later) -> later);
    }

    /// Whether that person agreed in any review of the case (案件审核、法制审核).
    public boolean reviewedBy(PersonId person) {
        return entries.stream()
                .anyMatch(entry -> entry.by().equals(person)
                        && (entry.act() instanceof Review.ReviewPass || entry.act() instanceof Review.LegalPass)
                        && entry.correction().isEmpty());
    }

    /// Whether that person was of those who last assessed the suspicion of crime (专案组).
    public boolean assessedBy(PersonId person) {
        return newest(Crime.CrimeAssess.class)
                .filter(one -> one.team().contains(person))
                .isPresent();
    }

    /// The lines that put that line right, in their order: the old days stay readable.
    ///
    /// @param number of the line
    public List<Entry> correctionsOf(int number) {
        return entries.stream()
                .filter(entry ->
                        entry.correction().filter(one -> one.of() == number).isPresent())
                .toList();
    }
}
