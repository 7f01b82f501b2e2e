package org.xunyao.registry;

import java.util.UUID;

/// Identity of a pharmacist.
public record PharmacistId(UUID value) {}
