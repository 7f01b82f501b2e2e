package org.xunyao.supervision.patrol;

import java.time.Instant;

/// That a camera was looked at (巡看).
///
/// @param at the end of the look
/// @param person the audit's name of who looked
public record Seen(Instant at, String person) {}
