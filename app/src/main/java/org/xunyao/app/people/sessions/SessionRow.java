package org.xunyao.app.people.sessions;

import java.time.Instant;
import java.util.UUID;

/// Somebody who is signed in (会话).
///
/// @param since when
/// @param own whether it is the looking person's own session
/// @param refused why it cannot be ended, as a code; empty if it can
public record SessionRow(UUID id, String login, String name, String unit, Instant since, boolean own, String refused) {}
