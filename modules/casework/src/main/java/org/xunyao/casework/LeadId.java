package org.xunyao.casework;

import java.util.UUID;

/// Identity of a lead (线索).
public record LeadId(UUID value) {}
