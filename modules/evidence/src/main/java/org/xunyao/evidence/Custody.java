package org.xunyao.evidence;

import java.time.Instant;

/// One entry of the chain of custody (保管链).
///
/// @param at recordedTime
/// @param by the actor as the audit names it, never a personal name
/// @param action code of the action, such as `evidence.seal`
/// @param sha256 of the bytes that were handled
public record Custody(Instant at, String by, String action, String sha256) {}
