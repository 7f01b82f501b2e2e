package org.xunyao.supervision.sign;

import java.util.Map;
import java.util.Optional;

/// What a shop may not sell by the licence that was entered (许可外类别).
///
/// @param outside by the code of the category; what is not among them is not judged
public record ShopScope(Map<String, Outside> outside) {
    /// Copies the map.
    public ShopScope {
        outside = Map.copyOf(outside);
    }

    /// Why a category is none for the shop.
    ///
    /// @param name of the category, as the law calls it
    /// @param barred whether nobody may retail it; else the licence does not name it
    public record Outside(String name, boolean barred) {}

    /// Why a category is none for the shop; empty if it is one, or nothing is known.
    public Optional<Outside> of(String category) {
        return Optional.ofNullable(outside.get(category));
    }
}
