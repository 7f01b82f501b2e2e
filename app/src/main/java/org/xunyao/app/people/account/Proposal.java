package org.xunyao.app.people.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.xunyao.access.RoleId;

/// A change of roles that waits for the second administrator (待核准的授权).
///
/// @param roles that the person would have then
/// @param areas that the person would answer for then
/// @param reason as written
/// @param proposer name of who proposed it
public record Proposal(UUID id, Set<RoleId> roles, Set<String> areas, String reason, String proposer, Instant at) {
    /// Copies the sets.
    public Proposal {
        roles = Set.copyOf(roles);
        areas = Set.copyOf(areas);
    }
}
