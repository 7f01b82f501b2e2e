package org.xunyao.store.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunyao.evidence.keeping.ScrubPass;

/// One check of every file.
@Entity
@Table(name = "evidence_scrub")
class ScrubRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "begun_at")
    Instant begun = Instant.EPOCH;

    @Column(name = "ended_at")
    Instant ended = Instant.EPOCH;

    @Column(name = "items")
    long items;

    @Column(name = "bytes_read")
    long bytes;

    static ScrubRow of(ScrubPass pass) {
        var row = new ScrubRow();
        row.id = pass.id().toString();
        row.begun = pass.begun();
        row.ended = pass.ended();
        row.items = pass.items();
        row.bytes = pass.bytes();
        return row;
    }

    ScrubPass pass(List<ScrubPass.Fault> faults) {
        return new ScrubPass(UUID.fromString(id), begun, ended, items, bytes, faults);
    }
}
