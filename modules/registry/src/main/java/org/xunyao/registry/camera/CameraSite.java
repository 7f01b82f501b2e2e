package org.xunyao.registry.camera;

import java.util.Optional;
import org.xunyao.registry.PharmacyId;

/// Where a camera hangs (安装位置).
///
/// @param shop how the wall calls the shop, 1..200 characters
/// @param pharmacy the pharmacy of the register, if it is known
/// @param place where in the shop, such as 处方区, 1..100 characters
public record CameraSite(String shop, Optional<PharmacyId> pharmacy, String place) {
    private static final int SHOP_LONGEST = 200;
    private static final int PLACE_LONGEST = 100;

    /// Refuses blanks and what is too long.
    public CameraSite {
        if (shop.isBlank() || shop.length() > SHOP_LONGEST || place.isBlank() || place.length() > PLACE_LONGEST) {
            throw new IllegalArgumentException("a camera hangs in a shop at a place");
        }
    }
}
