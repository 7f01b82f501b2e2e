package org.xunyao.registry;

import java.time.LocalDate;

/// A licensed pharmacist (执业药师) registered at a pharmacy.
///
/// @param registrationNumber 执业药师注册证编号, text: its form is not published
/// @param category what the registration covers
/// @param validUntil last day of the registration
public record Pharmacist(
        PharmacistId id,
        String name,
        String registrationNumber,
        Category category,
        PharmacyId pharmacy,
        LocalDate validUntil) {
    /// Refuses a pharmacist without a name or a registration.
    public Pharmacist {
        if (name.isBlank() || registrationNumber.isBlank()) {
            throw new IllegalArgumentException("a pharmacist needs a name and a registration number");
        }
    }

    /// Whether the registration is valid on that day, the last day included.
    public boolean isRegisteredOn(LocalDate day) {
        return !day.isAfter(validUntil);
    }

    /// What a registration covers (执业类别).
    public enum Category {
        /// 药学.
        PHARMACY,
        /// 中药学.
        CHINESE_MEDICINE,
        /// 药学与中药学.
        BOTH
    }
}
