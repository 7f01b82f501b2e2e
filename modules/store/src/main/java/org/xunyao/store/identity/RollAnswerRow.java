package org.xunyao.store.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.registry.PharmacistId;
import org.xunyao.supervision.identity.RollAnswer;
import org.xunyao.supervision.identity.RollFinding;

/// An answer to a roll call.
@Entity
@Table(name = "roll_answer")
@IdClass(RollAnswerRow.Key.class)
class RollAnswerRow {
    private static final String ACCEPTED = "ACCEPTED";
    private static final String OTHER = "OTHER";
    private static final String UNIDENTIFIED = "UNIDENTIFIED";
    private static final String CARD = "CARD";
    private static final String VIDEO = "VIDEO";

    @Id
    @Column(name = "call_id")
    String callId = "";

    @Id
    @Column(name = "answer_no")
    int number;

    @Column(name = "answered_at")
    Instant at = Instant.EPOCH;

    @Column(name = "taken_by")
    String by = "";

    @Column(name = "finding")
    String finding = "";

    @Column(name = "pharmacist_id")
    @Nullable
    String pharmacistId;

    @Column(name = "distance")
    @Nullable
    Double distance;

    @Column(name = "why")
    @Nullable
    String why;

    @Column(name = "certificate")
    @Nullable
    String certificate;

    @Column(name = "still_id")
    @Nullable
    String stillId;

    static RollAnswerRow of(RollAnswer answer) {
        var row = new RollAnswerRow();
        row.callId = answer.call().toString();
        row.number = answer.number();
        row.at = answer.at();
        row.by = answer.by();
        row.pharmacistId = answer.person().map(one -> one.value().toString()).orElse(null);
        switch (answer.finding()) {
            case RollFinding.Accepted accepted -> {
                row.finding = ACCEPTED;
                row.distance = accepted.distance();
            }
            case RollFinding.Other other -> {
                row.finding = OTHER;
                row.distance = other.distance();
            }
            case RollFinding.Unidentified(RollFinding.Why reason) -> {
                row.finding = UNIDENTIFIED;
                row.why = reason.name();
            }
            case RollFinding.AnsweredOtherwise(PharmacistId _, RollFinding.Way way) -> row.way(way);
        }
        return row;
    }

    private void way(RollFinding.Way way) {
        switch (way) {
            case RollFinding.Way.Card(String number) -> {
                finding = CARD;
                certificate = number;
            }
            case RollFinding.Way.Video(EvidenceId still) -> {
                finding = VIDEO;
                stillId = still.value().toString();
            }
        }
    }

    RollAnswer answer() {
        return new RollAnswer(UUID.fromString(callId), number, at, by, finding());
    }

    private RollFinding finding() {
        return switch (finding) {
            case ACCEPTED -> new RollFinding.Accepted(person(), Objects.requireNonNull(distance));
            case OTHER -> new RollFinding.Other(Objects.requireNonNull(distance));
            case UNIDENTIFIED -> new RollFinding.Unidentified(RollFinding.Why.valueOf(Objects.requireNonNull(why)));
            case CARD ->
                new RollFinding.AnsweredOtherwise(
                        person(), new RollFinding.Way.Card(Objects.requireNonNull(certificate)));
            case VIDEO ->
                new RollFinding.AnsweredOtherwise(
                        person(),
                        new RollFinding.Way.Video(new EvidenceId(UUID.fromString(Objects.requireNonNull(stillId)))));
            default -> throw new IllegalStateException("finding " + finding);
        };
    }

    private PharmacistId person() {
        return new PharmacistId(UUID.fromString(Objects.requireNonNull(pharmacistId)));
    }

    record Key(String callId, int number) implements Serializable {}
}
