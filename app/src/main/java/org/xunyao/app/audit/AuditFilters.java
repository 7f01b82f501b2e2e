package org.xunyao.app.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.AuditQuery;

/// What was typed into the filters.
public final class AuditFilters {
    private final StringProperty person = new SimpleStringProperty(this, "person", "");
    private final StringProperty object = new SimpleStringProperty(this, "object", "");
    private final StringProperty action = new SimpleStringProperty(this, "action", "");
    private final StringProperty from = new SimpleStringProperty(this, "from", "");
    private final StringProperty to = new SimpleStringProperty(this, "to", "");
    private final ObjectProperty<Outcome> outcome = new SimpleObjectProperty<>(this, "outcome", Outcome.ALL);

    /// What came of it.
    public enum Outcome {
        /// Either.
        ALL,
        /// Done.
        DONE,
        /// Refused.
        REFUSED
    }

    /// Typed words that cannot be meant.
    ///
    /// @param field `person`, `object`, `action`, `from` or `to`
    public record Misread(String field) {}

    /// What the words mean.
    public sealed interface Reading {
        /// They can be asked.
        record Asked(AuditQuery query) implements Reading {}

        /// One cannot.
        record Refused(Misread what) implements Reading {}
    }

    /// Login, name or actor.
    public StringProperty personProperty() {
        return person;
    }

    /// Kind of the object, a blank, and perhaps its identifier.
    public StringProperty objectProperty() {
        return object;
    }

    /// Code or name of the action.
    public StringProperty actionProperty() {
        return action;
    }

    /// First day, `2026-11-22`.
    public StringProperty fromProperty() {
        return from;
    }

    /// Last day.
    public StringProperty toProperty() {
        return to;
    }

    /// What came of it.
    public ObjectProperty<Outcome> outcomeProperty() {
        return outcome;
    }

    /// Empties all.
    public void clear() {
        person.set("");
        object.set("");
        action.set("");
        from.set("");
        to.set("");
        outcome.set(Outcome.ALL);
    }

    /// Narrows to the object of a link.
    void sameObject(AuditRecord link) {
        object.set((link.target().kind() + " " + link.target().id()).strip());
    }

    /// The words as they are now, to be read elsewhere.
    Typed typed() {
        return new Typed(
                person.get().strip(),
                object.get().strip(),
                action.get().strip(),
                from.get().strip(),
                to.get().strip(),
                outcome.get());
    }

    /// A copy of the words.
    record Typed(String person, String object, String action, String from, String to, Outcome outcome) {
        /// Reads them; asks for names, so off the JavaFX thread.
        ///
        /// @param words know actions by name
        Reading read(AuditPorts.Names names, AuditWords words, ZoneId zone) {
            Optional<String> actor = person.isEmpty() ? Optional.empty() : names.actor(person);
            if (!person.isEmpty() && actor.isEmpty()) {
                return new Reading.Refused(new Misread("person"));
            }
            Optional<String> code = action.isEmpty() ? Optional.empty() : words.actionCode(action);
            if (!action.isEmpty() && code.isEmpty()) {
                return new Reading.Refused(new Misread("action"));
            }
            String[] parts = object.split("\\s+", 2);
            Optional<Instant> first = day(from, 0, zone);
            Optional<Instant> end = day(to, 1, zone);
            if (!from.isEmpty() && first.isEmpty()) {
                return new Reading.Refused(new Misread("from"));
            }
            if (!to.isEmpty() && end.isEmpty()) {
                return new Reading.Refused(new Misread("to"));
            }
            return new Reading.Asked(new AuditQuery(
                    actor,
                    Optional.of(words.kindCode(parts[0])).filter(kind -> !kind.isEmpty()),
                    parts.length == 2 ? Optional.of(parts[1]) : Optional.empty(),
                    first,
                    end,
                    code,
                    came()));
        }

        private Optional<String> came() {
            return switch (outcome) {
                case ALL -> Optional.empty();
                case DONE -> Optional.of("done");
                case REFUSED -> Optional.of("refused");
            };
        }

        private static Optional<Instant> day(String text, int later, ZoneId zone) {
            try {
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(text)
                                .plusDays(later)
                                .atStartOfDay(zone)
                                .toInstant());
            } catch (DateTimeException noDay) {
                return Optional.empty();
            }
        }
    }
}
