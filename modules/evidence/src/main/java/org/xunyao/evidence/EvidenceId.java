package org.xunyao.evidence;

import java.util.UUID;

/// Identity of one piece of evidence (证据). Two pieces may hold the same bytes.
public record EvidenceId(UUID value) {}
