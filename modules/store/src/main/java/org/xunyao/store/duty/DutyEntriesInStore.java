package org.xunyao.store.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.duty.DutyEntries;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyPost;

/// {@link DutyEntries} in the database. It adds and forgets, and changes none.
public final class DutyEntriesInStore implements DutyEntries {
    /// An adapter without state; the transaction carries everything.
    public DutyEntriesInStore() {}

    @Override
    public void add(Tx tx, DutyEntry entry) {
        Sessions.of(tx).insert(DutyEntryRow.of(entry));
    }

    @Override
    public Optional<DutyEntry> find(Tx tx, UUID id) {
        @Nullable DutyEntryRow row = Sessions.of(tx).get(DutyEntryRow.class, id.toString());
        return Optional.ofNullable(row).map(DutyEntryRow::entry);
    }

    @Override
    public Optional<DutyEntry> undoing(Tx tx, UUID id) {
        return Sessions.of(tx)
                .createSelectionQuery("from DutyEntryRow where undoes = :id", DutyEntryRow.class)
                .setParameter("id", id.toString())
                .getResultList()
                .stream()
                .findFirst()
                .map(DutyEntryRow::entry);
    }

    /// An entry and the one that takes it back have the same stretch, so both are found by it.
    @Override
    public List<DutyEntry> of(Tx tx, DutyPost post, Instant from, Instant to) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from DutyEntryRow where shop = :shop and camera = :camera and zone = :zone"
                                + " and beginAt < :last and endAt > :first order by recorded, id",
                        DutyEntryRow.class)
                .setParameter("shop", post.shop().value().toString())
                .setParameter("camera", post.camera().code())
                .setParameter("zone", post.zone())
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList()
                .stream()
                .map(DutyEntryRow::entry)
                .toList();
    }

    @Override
    public int forget(Tx tx, Instant before) {
        return Sessions.of(tx)
                .createMutationQuery("delete from DutyEntryRow where endAt <= :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
