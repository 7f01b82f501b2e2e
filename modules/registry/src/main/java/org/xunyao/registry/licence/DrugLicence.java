package org.xunyao.registry.licence;

import java.time.Instant;
import org.xunyao.registry.PharmacyId;

/// A drug business licence as somebody entered it (药品经营许可证登记); those entered before stay on record.
///
/// @param number of this entry, from 1 for each pharmacy
/// @param at when it was entered
/// @param by who entered it, as the audit names him
public record DrugLicence(PharmacyId pharmacy, long number, LicenceText text, Instant at, String by) {
    /// Refuses an entry without a number.
    public DrugLicence {
        if (number < 1) {
            throw new IllegalArgumentException("entry " + number);
        }
    }
}
