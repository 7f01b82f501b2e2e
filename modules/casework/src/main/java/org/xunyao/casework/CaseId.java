package org.xunyao.casework;

import java.util.UUID;

/// Identity of a case file (案件).
public record CaseId(UUID value) {}
