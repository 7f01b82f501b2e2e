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

    /// Those that wait, newest first.
    List<RoleChange> pending(Tx tx, int limit);

    /// All, newest first.
    List<RoleChange> newest(Tx tx, int limit);
}
