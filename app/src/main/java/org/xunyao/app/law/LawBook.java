package org.xunyao.app.law;

import java.util.List;
import org.xunyao.casework.penalty.Exemption;
import org.xunyao.casework.penalty.PenaltyBook;

/// What the room shows (罚则库).
public record LawBook(PenaltyBook penalties, List<Exemption> exemptions) {
    /// Copies the exemptions.
    public LawBook {
        exemptions = List.copyOf(exemptions);
    }
}
