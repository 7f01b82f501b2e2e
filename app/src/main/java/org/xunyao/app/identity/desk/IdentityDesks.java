package org.xunyao.app.identity.desk;

import org.xunyao.supervision.identity.IdentityDesk;
import org.xunyao.supervision.identity.IdentityLimits;
import org.xunyao.supervision.identity.IdentityRound;
import org.xunyao.supervision.identity.Notice;
import org.xunyao.supervision.identity.RollDesk;

/// The desks of identity (药师核验) and what they go by.
///
/// @param notice that holds since the start
/// @param round ends what is over
public record IdentityDesks(
        IdentityDesk desk, RollDesk rolls, IdentityLimits limits, Notice notice, IdentityRound round) {}
