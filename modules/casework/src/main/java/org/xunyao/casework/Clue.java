package org.xunyao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xunyao.access.PersonId;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.registry.PharmacyId;

/// What 案件来源登记表 holds (案源): it does not change while the lead goes on.
///
/// @param number 登记号
/// @param reference names the source for good, as {@link LeadOrigin#reference}
/// @param foundAt the day from which the term of verification runs (发现线索/收到材料时间)
/// @param evidence lead material, sealed
/// @param registrar who registered it
/// @param registeredAt recordedTime
public record Clue(
        LeadId id,
        RegisterNumber number,
        LeadSource source,
        String reference,
        String description,
        LocalDate foundAt,
        PharmacyId subject,
        List<EvidenceId> evidence,
        PersonId registrar,
        Instant registeredAt) {
    /// Copies the evidence.
    public Clue {
        evidence = List.copyOf(evidence);
    }
}
