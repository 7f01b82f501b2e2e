package org.xunyao.store.casework.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.casework.people.PeopleLine;

/// A line of the list of people of a case.
@Entity
@Table(name = "people_line")
@IdClass(PeopleLineRow.Key.class)
class PeopleLineRow {
    @Id
    @Column(name = "case_id")
    String caseId = "";

    @Id
    @Column(name = "line_no")
    int lineNo;

    @Embedded
    @Nullable
    PersonPart person;

    @Embedded
    @Nullable
    AuthorityPart authority;

    @Column(name = "number_shown")
    String shown = "";

    @Column(name = "reverses_no")
    @Nullable
    Integer reverses;

    @Column(name = "reversal_reason")
    @Nullable
    String reason;

    @Column(name = "entered_by")
    String enteredBy = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    static PeopleLineRow of(String caseId, PeopleLine line) {
        var row = new PeopleLineRow();
        row.caseId = caseId;
        row.lineNo = line.number();
        line.person().ifPresent(one -> {
            row.person = PersonPart.of(one);
            one.authority().ifPresent(authority -> row.authority = AuthorityPart.of(authority));
        });
        row.shown = line.shown();
        row.reverses = line.reversal().map(PeopleLine.Reversal::of).orElse(null);
        row.reason = line.reversal().map(PeopleLine.Reversal::reason).orElse(null);
        row.enteredBy = line.by().value().toString();
        row.recordedAt = line.recordedAt();
        return row;
    }

    PeopleLine line() {
        var may = Optional.ofNullable(authority).flatMap(AuthorityPart::authority);
        return new PeopleLine(
                lineNo,
                Optional.ofNullable(person).flatMap(one -> one.person(may)),
                shown,
                Optional.ofNullable(reverses).map(of -> new PeopleLine.Reversal(of, reason == null ? "" : reason)),
                new PersonId(UUID.fromString(enteredBy)),
                recordedAt);
    }

    record Key(String caseId, int lineNo) implements Serializable {}
}
