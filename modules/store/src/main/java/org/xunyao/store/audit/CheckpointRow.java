package org.xunyao.store.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.SignedCheckpoint;

/// A row of a signed checkpoint.
@Entity
@Table(name = "audit_checkpoint")
@IdClass(CheckpointRow.Key.class)
class CheckpointRow {
    @Id
    @Column(name = "station")
    String station = "";

    @Id
    @Column(name = "chain_no")
    long chainNo;

    @Column(name = "sm3")
    String head = "";

    @Column(name = "made_at")
    Instant madeAt = Instant.EPOCH;

    @Column(name = "clock_facts")
    String clock = "";

    @Column(name = "cause")
    String cause = "";

    @Column(name = "signature")
    String signature = "";

    static CheckpointRow of(SignedCheckpoint signed) {
        Checkpoint made = signed.checkpoint();
        var row = new CheckpointRow();
        row.station = made.station();
        row.chainNo = made.sequence();
        row.head = made.head();
        row.madeAt = made.at();
        row.clock = made.clock();
        row.cause = made.cause().name();
        row.signature = signed.signature();
        return row;
    }

    /// What an enemy wrote into the row may be no checkpoint at all.
    Optional<SignedCheckpoint> signed() {
        try {
            return Optional.of(new SignedCheckpoint(
                    new Checkpoint(station, chainNo, head, madeAt, clock, Cause.valueOf(cause)), signature));
        } catch (IllegalArgumentException mangled) {
            return Optional.empty();
        }
    }

    record Key(String station, long chainNo) implements Serializable {}
}
