package org.xunyao.registry;

import java.util.UUID;

/// Identity of a pharmacy, which outlives its name and its licence.
public record PharmacyId(UUID value) {}
