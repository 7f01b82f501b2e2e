package org.xunyao.store.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.xunyao.access.Target;
import org.xunyao.evidence.EvidenceId;

/// What an item belongs to.
@Entity
@Table(name = "evidence_link")
@IdClass(LinkRow.Key.class)
class LinkRow {
    @Id
    @Column(name = "target_kind")
    String targetKind = "";

    @Id
    @Column(name = "target_id")
    String targetId = "";

    @Id
    @Column(name = "evidence_id")
    String evidenceId = "";

    static LinkRow of(Target target, String evidenceId) {
        var row = new LinkRow();
        row.targetKind = target.kind();
        row.targetId = target.id();
        row.evidenceId = evidenceId;
        return row;
    }

    EvidenceId item() {
        return new EvidenceId(UUID.fromString(evidenceId));
    }

    Target target() {
        return new Target(targetKind, targetId);
    }

    record Key(String targetKind, String targetId, String evidenceId) implements Serializable {}
}
