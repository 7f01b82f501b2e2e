package org.xunyao.store.powers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.people.RoleChange;
import org.xunyao.access.people.RoleChange.State;
import org.xunyao.store.session.Versioned;

/// A proposed or decided change of roles.
@Entity
@Table(name = "role_change")
class RoleChangeRow implements Versioned {
    static final String PENDING = "PENDING";
    private static final String APPROVED = "APPROVED";
    private static final String REJECTED = "REJECTED";

    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "person_id")
    String personId = "";

    @Column(name = "reason")
    String reason = "";

    @Column(name = "proposer")
    String proposer = "";

    @Column(name = "proposed_at")
    Instant proposedAt = Instant.EPOCH;

    @Column(name = "state")
    String state = PENDING;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decision_reason")
    String decisionReason = "";

    static RoleChangeRow of(RoleChange change) {
        var row = new RoleChangeRow();
        row.id = change.id().toString();
        row.personId = change.person().value().toString();
        row.reason = change.reason();
        row.proposer = change.proposer().value().toString();
        row.proposedAt = change.at();
        switch (change.state()) {
            case State.Pending pending -> row.state = PENDING;
            case State.Approved approved -> row.decided(APPROVED, approved.by(), approved.at());
            case State.Rejected rejected -> {
                row.decided(REJECTED, rejected.by(), rejected.at());
                row.decisionReason = rejected.reason();
            }
        }
        return row;
    }

    RoleChange change(Set<RoleId> roles, Set<String> areas) {
        return new RoleChange(
                UUID.fromString(id), person(personId), roles, areas, reason, person(proposer), proposedAt, standing());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long stored) {
        version = stored;
    }

    private void decided(String how, PersonId by, Instant at) {
        state = how;
        decidedBy = by.value().toString();
        decidedAt = at;
    }

    private State standing() {
        if (decidedBy == null || decidedAt == null) {
            return new State.Pending();
        }
        return state.equals(APPROVED)
                ? new State.Approved(person(decidedBy), decidedAt)
                : new State.Rejected(person(decidedBy), decidedAt, decisionReason);
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }
}
