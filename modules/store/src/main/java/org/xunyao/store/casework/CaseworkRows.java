package org.xunyao.store.casework;

import java.util.List;

/// The tables of this package.
public final class CaseworkRows {
    private CaseworkRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(
                LeadRow.class,
                LeadEvidenceRow.class,
                LeadOfficerRow.class,
                LeadStopRow.class,
                CaseFileRow.class,
                CaseOfficerRow.class,
                OfficerPart.class,
                VerificationPart.class,
                ApplicationPart.class,
                EndingPart.class);
    }
}
