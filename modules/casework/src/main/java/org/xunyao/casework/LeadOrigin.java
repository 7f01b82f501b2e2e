package org.xunyao.casework;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.registry.PharmacyId;

/// SPI: what a lead comes from (案件来源). It is implemented where the source lives, only by states from
/// which a lead may come; an alarm becomes one by a person's confirming review and never before.
public interface LeadOrigin {
    /// Names the source for good, such as `alarm:` and its identifier: one source becomes one lead.
    String reference();

    /// By which way it came.
    LeadSource source();

    /// What was found, as it will stand on 案件来源登记表 (案源内容).
    String description();

    /// The day on which the clue was found or the material received (发现线索或者收到材料之日); the term of
    /// verification runs from it.
    LocalDate clueFoundAt();

    /// Whom it concerns.
    PharmacyId subject();

    /// Sealed items that go with it, as lead material.
    List<EvidenceId> evidence();
}
