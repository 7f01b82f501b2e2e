package org.xunyao.app.identity;

import org.xunyao.registry.PharmacyId;

/// A shop in the list.
public record ShopLine(PharmacyId id, String name) {}
