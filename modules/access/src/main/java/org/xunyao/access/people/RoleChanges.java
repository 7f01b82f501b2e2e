package org.xunyao.access.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;

/// Port: proposed and decided changes of roles.
public interface RoleChanges {
    /// One of them.
    Optional<RoleChange> find(Tx tx, UUID id);

    /// Adds it or replaces the one of the same identity.
    void put(Tx tx, RoleChange change);

    /// A page of those that wait, newest first.
    ///
    /// @param before the last of the page before; nothing for the first page
    /// @param limit 1..1000
    List<RoleChange> pending(Tx tx, Optional<UUID> before, int limit);

    /// A page of all, newest first.
    ///
    /// @param before the last of the page before; nothing for the first page
    /// @param limit 1..1000
    List<RoleChange> newest(Tx tx, Optional<UUID> before, int limit);
}
