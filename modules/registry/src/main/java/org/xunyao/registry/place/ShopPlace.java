package org.xunyao.registry.place;

import java.util.Optional;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// What a map needs of a pharmacy (药店位置), and no more: neither people nor numbers.
///
/// @param area name of the township
/// @param place nothing until somebody said so
public record ShopPlace(PharmacyId id, String name, String address, String area, Optional<GeoPoint> place) {
    static ShopPlace of(Pharmacy pharmacy) {
        return new ShopPlace(
                pharmacy.id(),
                pharmacy.name(),
                pharmacy.address(),
                pharmacy.area().name(),
                pharmacy.place());
    }
}
