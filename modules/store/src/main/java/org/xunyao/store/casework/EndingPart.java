package org.xunyao.store.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Lead;

/// The columns of how a lead ended, all empty while it goes on.
@Embeddable
class EndingPart {
    @Column(name = "case_id")
    @Nullable
    String caseId;

    @Column(name = "not_filed_ground")
    @Nullable
    String ground;

    @Column(name = "receiver")
    @Nullable
    String receiver;

    @Column(name = "ended_reason")
    @Nullable
    String reason;

    @Column(name = "ended_by")
    @Nullable
    String by;

    @Column(name = "ended_at")
    @Nullable
    Instant at;

    static EndingPart of(CaseId caseFile) {
        var part = new EndingPart();
        part.caseId = caseFile.value().toString();
        return part;
    }

    static EndingPart of(Lead.Ending ending) {
        var part = new EndingPart();
        part.reason = ending.reason();
        part.by = Cells.text(ending.approver());
        part.at = ending.at();
        return part;
    }

    CaseId caseFile() {
        return new CaseId(UUID.fromString(Cells.there(caseId, "case_id")));
    }

    Lead.Ground ground() {
        return Lead.Ground.valueOf(Cells.there(ground, "not_filed_ground"));
    }

    String receiver() {
        return Cells.there(receiver, "receiver");
    }

    Lead.Ending ending() {
        return new Lead.Ending(
                Cells.there(reason, "ended_reason"), Cells.person(by, "ended_by"), Cells.there(at, "ended_at"));
    }
}
