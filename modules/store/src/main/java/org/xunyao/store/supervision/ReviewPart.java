package org.xunyao.store.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.alarm.Alarm;

/// The columns of what persons held and decided, all empty while nobody has.
@Embeddable
class ReviewPart {
    @Column(name = "opinion_by")
    @Nullable
    String opinionBy;

    @Column(name = "opinion_at")
    @Nullable
    Instant opinionAt;

    @Column(name = "opinion_remark")
    @Nullable
    String opinionRemark;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_remark")
    @Nullable
    String decidedRemark;

    @Column(name = "dismissal_reason")
    @Nullable
    String dismissalReason;

    @Column(name = "clue_found_on")
    @Nullable
    LocalDate clueFoundOn;

    static ReviewPart of(Alarm alarm) {
        var part = new ReviewPart();
        switch (alarm) {
            case Alarm.Raised raised -> raised.first().ifPresent(part::opinion);
            case Alarm.Confirmed confirmed -> {
                part.decision(confirmed.decision());
                part.clueFoundOn = confirmed.foundAt();
            }
            case Alarm.Dismissed dismissed -> {
                part.decision(dismissed.decision());
                part.dismissalReason = dismissed.reason();
            }
            case Alarm.Decided decided -> part.decision(decided.decision());
        }
        return part;
    }

    private void opinion(Alarm.Opinion opinion) {
        opinionBy = opinion.reviewer().value().toString();
        opinionAt = opinion.at();
        opinionRemark = opinion.remark();
    }

    private void decision(Alarm.Decision decision) {
        decidedBy = decision.reviewer().value().toString();
        decidedAt = decision.decidedAt();
        decidedRemark = decision.remark();
        decision.first().ifPresent(this::opinion);
    }

    Optional<Alarm.Opinion> opinion() {
        return opinionBy == null
                ? Optional.empty()
                : Optional.of(new Alarm.Opinion(
                        person(opinionBy), there(opinionAt, "opinion_at"), there(opinionRemark, "opinion_remark")));
    }

    Alarm.Decision decision() {
        return new Alarm.Decision(
                person(there(decidedBy, "decided_by")),
                there(decidedAt, "decided_at"),
                there(decidedRemark, "decided_remark"),
                opinion());
    }

    String reason() {
        return there(dismissalReason, "dismissal_reason");
    }

    LocalDate foundOn() {
        return there(clueFoundOn, "clue_found_on");
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }

    private static <T> T there(@Nullable T cell, String column) {
        if (cell == null) {
            throw new FaultException("STORE-BROKEN", "alarm without " + column);
        }
        return cell;
    }
}
