package org.xunyao.store.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;

/// A row of the audit chain.
@Entity
@Table(name = "audit")
@IdClass(AuditKey.class)
class AuditRow {
    @Id
    @Column(name = "station")
    String station = "";

    @Id
    @Column(name = "chain_no")
    long chainNo;

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    @Column(name = "actor")
    String actor = "";

    @Column(name = "action_code")
    String action = "";

    @Column(name = "target_kind")
    String targetKind = "";

    @Column(name = "target_id")
    String targetId = "";

    @Column(name = "outcome")
    String outcome = "";

    @Column(name = "attempt")
    String attempt = "";

    @Column(name = "previous_sm3")
    String previous = "";

    @Column(name = "sm3")
    String digest = "";

    static AuditRow of(AuditRecord link) {
        var row = new AuditRow();
        row.station = link.station();
        row.chainNo = link.sequence();
        row.recordedAt = link.at();
        row.actor = link.actor();
        row.action = link.action();
        row.targetKind = link.target().kind();
        row.targetId = link.target().id();
        row.outcome = link.outcome();
        row.attempt = link.attempt();
        row.previous = link.previous();
        row.digest = link.digest();
        return row;
    }

    AuditRecord link() {
        return new AuditRecord(
                station,
                chainNo,
                recordedAt,
                actor,
                action,
                new Target(targetKind, targetId),
                outcome,
                attempt,
                previous,
                digest);
    }
}
