package org.xunyao.store.powers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.access.RoleId;
import org.xunyao.access.people.RoleChange;
import org.xunyao.access.people.RoleChanges;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link RoleChanges} in the database.
public final class RoleChangesInStore implements RoleChanges {
    private static final int MOST = 1_000;
    /// Greater than every identifier, so that the index is walked from its newest end.
    private static final String EVER = "g";

    /// An adapter without state; the transaction carries everything.
    public RoleChangesInStore() {}

    @Override
    public Optional<RoleChange> find(Tx tx, UUID id) {
        StatelessSession session = Sessions.of(tx);
        return SeenVersions.find(tx, RoleChangeRow.class, id.toString()).map(row -> change(session, row));
    }

    @Override
    public void put(Tx tx, RoleChange change) {
        StatelessSession session = Sessions.of(tx);
        RoleChangeRow row = RoleChangeRow.of(change);
        SeenVersions.put(tx, row);
        for (String parts : List.of("RoleChangeRoleRow", "RoleChangeAreaRow")) {
            session.createMutationQuery("delete from " + parts + " where changeId = :change")
                    .setParameter("change", row.id)
                    .executeUpdate();
        }
        change.roles().forEach(role -> session.insert(RoleChangeRoleRow.of(row.id, role.code())));
        change.areas().forEach(area -> session.insert(RoleChangeAreaRow.of(row.id, area)));
    }

    @Override
    public List<RoleChange> pending(Tx tx, Optional<UUID> before, int limit) {
        StatelessSession session = Sessions.of(tx);
        return session
                .createSelectionQuery(
                        "from RoleChangeRow where state = :state and id < :before order by id desc",
                        RoleChangeRow.class)
                .setParameter("state", RoleChangeRow.PENDING)
                .setParameter("before", behind(before))
                .setMaxResults(limited(limit))
                .getResultList()
                .stream()
                .map(row -> change(session, row))
                .toList();
    }

    @Override
    public List<RoleChange> newest(Tx tx, Optional<UUID> before, int limit) {
        StatelessSession session = Sessions.of(tx);
        return session
                .createSelectionQuery("from RoleChangeRow where id < :before order by id desc", RoleChangeRow.class)
                .setParameter("before", behind(before))
                .setMaxResults(limited(limit))
                .getResultList()
                .stream()
                .map(row -> change(session, row))
                .toList();
    }

    private static String behind(Optional<UUID> before) {
        return before.map(UUID::toString).orElse(EVER);
    }

    private static int limited(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return limit;
    }

    private static RoleChange change(StatelessSession session, RoleChangeRow row) {
        return row.change(
                parts(session, "select role from RoleChangeRoleRow where changeId = :change", row.id).stream()
                        .map(RoleId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                parts(session, "select area from RoleChangeAreaRow where changeId = :change", row.id));
    }

    private static Set<String> parts(StatelessSession session, String query, String change) {
        return Set.copyOf(session.createSelectionQuery(query, String.class)
                .setParameter("change", change)
                .getResultList());
    }
}
