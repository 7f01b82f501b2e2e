package org.xunyao.registry;

import java.util.Optional;
import java.util.regex.Pattern;

/// A pharmacy (药品零售企业) as it stands on documents.
///
/// @param name as on the licence
/// @param licenceNumber of the 药品经营许可证; older forms remain valid, so it is text
/// @param address of the shop (经营场所)
/// @param legalRepresentative or the person in charge (法定代表人、负责人)
/// @param phone may be empty
/// @param place where it stands on the map, once somebody said so
public record Pharmacy(
        PharmacyId id,
        String name,
        CreditCode creditCode,
        String licenceNumber,
        String address,
        String legalRepresentative,
        String phone,
        Area area,
        Optional<GeoPoint> place) {
    private static final Pattern LICENCE = Pattern.compile("[\\u4e00-\\u9fa5][ABCD][AB]\\d{9}");

    /// A pharmacy that nobody has put on the map yet.
    public Pharmacy(
            PharmacyId id,
            String name,
            CreditCode creditCode,
            String licenceNumber,
            String address,
            String legalRepresentative,
            String phone,
            Area area) {
        this(id, name, creditCode, licenceNumber, address, legalRepresentative, phone, area, Optional.empty());
    }

    /// Refuses a pharmacy without a name, an address or a representative.
    public Pharmacy {
        if (name.isBlank() || address.isBlank() || legalRepresentative.isBlank()) {
            throw new IllegalArgumentException("a pharmacy needs a name, an address and a representative");
        }
    }

    /// Whether the licence number has the form of 药品经营和使用质量监督管理办法 art. 76. Another form is only worth a
    /// warning.
    public boolean hasLicenceNumberOfPresentForm() {
        return LICENCE.matcher(licenceNumber).matches();
    }

    /// The same pharmacy at another place.
    public Pharmacy at(GeoPoint other) {
        return new Pharmacy(
                id, name, creditCode, licenceNumber, address, legalRepresentative, phone, area, Optional.of(other));
    }
}
