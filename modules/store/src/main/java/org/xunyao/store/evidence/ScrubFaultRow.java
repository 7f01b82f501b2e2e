package org.xunyao.store.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.keeping.ScrubPass;

/// A file that was not what was sealed.
@Entity
@Table(name = "evidence_scrub_fault")
@IdClass(ScrubFaultRow.Key.class)
class ScrubFaultRow {
    @Id
    @Column(name = "scrub_id")
    String scrubId = "";

    @Id
    @Column(name = "evidence_id")
    String evidenceId = "";

    @Column(name = "found_sha256")
    String found = "";

    static ScrubFaultRow of(String scrubId, ScrubPass.Fault fault) {
        var row = new ScrubFaultRow();
        row.scrubId = scrubId;
        row.evidenceId = fault.item().value().toString();
        // An empty text would be nothing to some databases.
        row.found = fault.found().isEmpty() ? MISSING : fault.found();
        return row;
    }

    ScrubPass.Fault fault() {
        return new ScrubPass.Fault(new EvidenceId(UUID.fromString(evidenceId)), found.equals(MISSING) ? "" : found);
    }

    private static final String MISSING = "-";

    record Key(String scrubId, String evidenceId) implements Serializable {}
}
