package org.xunyao.app.cases.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.course.Typed;
import org.xunyao.casework.people.Authority;
import org.xunyao.casework.people.PaperKind;
import org.xunyao.casework.people.Part;
import org.xunyao.casework.people.Participant;
import org.xunyao.casework.people.PersonalNumber;

/// What is typed into a form of people. It lives while the form is open only: a number stays nowhere but in
/// the store.
final class PersonDraft {
    static final String PART = "part";
    static final String NAME = "name";
    static final String PHONE = "phone";
    static final String ADDRESS = "address";
    static final String PAPER = "paper";
    static final String NUMBER = "number";
    static final String SEEN_BY = "seenBy";
    static final String SEEN_ON = "seenOn";
    static final String AUTHORITY = "authority";
    static final String SCOPE = "scope";
    static final String OF = "of";
    static final String REASON = "reason";

    private final Map<String, StringProperty> words = new HashMap<>();

    /// What is typed in a field, or the code of what is chosen.
    StringProperty words(String field) {
        return words.computeIfAbsent(field, name -> new SimpleStringProperty(this, name, ""));
    }

    /// Begins with what a line says; the number is typed anew.
    void begin(Participant person) {
        words(PART).set(person.part().name());
        words(NAME).set(person.name());
        words(PHONE).set(person.phone());
        words(ADDRESS).set(person.address());
        person.seen().ifPresent(seen -> {
            words(PAPER).set(seen.kind().name());
            words(SEEN_BY).set(seen.by().value().toString());
            words(SEEN_ON).set(seen.on().toString());
        });
        person.authority().ifPresent(one -> {
            words(AUTHORITY).set(one.paper());
            words(SCOPE).set(one.scope().name());
            words(OF).set(one.of().name());
        });
    }

    /// What was typed as the number.
    PersonalNumber number() {
        return paper().isEmpty() ? PersonalNumber.NONE : PersonalNumber.typed(value(NUMBER));
    }

    /// Who is named.
    ///
    /// @throws Unreadable if something must be chosen, or a day is none
    Participant person() {
        Part part = Part.valueOf(chosen(PART));
        return new Participant(
                part,
                value(NAME),
                value(PHONE),
                value(ADDRESS),
                seen(),
                part == Part.AGENT ? Optional.of(authority()) : Optional.empty());
    }

    /// Why a line does not hold.
    String reason() {
        return value(REASON);
    }

    /// Whether somebody who acts for another is named.
    boolean isAgent() {
        return value(PART).equals(Part.AGENT.name());
    }

    /// The kind of the paper, if one was seen.
    Optional<PaperKind> paper() {
        return value(PAPER).isEmpty() ? Optional.empty() : Optional.of(PaperKind.valueOf(value(PAPER)));
    }

    private Optional<Participant.Seen> seen() {
        return paper().map(kind -> new Participant.Seen(kind, new PersonId(UUID.fromString(chosen(SEEN_BY))), day()));
    }

    private Authority authority() {
        return new Authority(value(AUTHORITY), Authority.Scope.valueOf(chosen(SCOPE)), Part.valueOf(chosen(OF)));
    }

    private LocalDate day() {
        return Typed.date(value(SEEN_ON)).orElseThrow(() -> new Unreadable(SEEN_ON));
    }

    private String chosen(String field) {
        if (value(field).isEmpty()) {
            throw new Unreadable(field);
        }
        return value(field);
    }

    private String value(String field) {
        return words(field).get().strip();
    }

    /// A field that must be filled in first.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        Unreadable(String field) {
            super("field " + field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
