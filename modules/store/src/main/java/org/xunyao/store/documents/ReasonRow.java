package org.xunyao.store.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.xunyao.documents.finding.LintReasons;

/// Why a document was issued in spite of a finding.
@Entity
@Table(name = "document_reason")
@IdClass(ReasonRow.Key.class)
class ReasonRow {
    @Id
    @Column(name = "document_id")
    String document = "";

    @Id
    @Column(name = "reason_no")
    int number;

    @Column(name = "rule_name")
    String rule = "";

    @Column(name = "field_name")
    String field = "";

    @Lob
    @Column(name = "said")
    String said = "";

    @Lob
    @Column(name = "reason")
    String reason = "";

    @Column(name = "given_by")
    String by = "";

    @Column(name = "given_at")
    Instant at = Instant.EPOCH;

    static ReasonRow of(UUID document, int number, LintReasons.Kept kept) {
        var row = new ReasonRow();
        row.document = document.toString();
        row.number = number;
        row.rule = kept.rule();
        row.field = kept.field();
        row.said = kept.said();
        row.reason = kept.reason();
        row.by = kept.by();
        row.at = kept.at();
        return row;
    }

    LintReasons.Kept kept() {
        return new LintReasons.Kept(rule, field, said, reason, by, at);
    }

    record Key(String document, int number) implements Serializable {}
}
