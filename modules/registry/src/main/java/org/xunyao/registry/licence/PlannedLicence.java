package org.xunyao.registry.licence;

import org.xunyao.registry.PharmacyId;

/// A licence that is to be entered (待登记许可).
///
/// @param seen number of the newest entry from which the person began, 0 if there was none
public record PlannedLicence(PharmacyId pharmacy, LicenceText text, long seen) {}
