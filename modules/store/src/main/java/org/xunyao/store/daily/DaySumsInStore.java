package org.xunyao.store.daily;

import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.daily.DayPlace;
import org.xunyao.supervision.daily.DaySums;
import org.xunyao.supervision.daily.KeptSum;

/// {@link DaySums} in the database: one row for a camera, a zone, a rule and a day.
public final class DaySumsInStore implements DaySums {
    /// An adapter without state; the transaction carries everything.
    public DaySumsInStore() {}

    @Override
    public Optional<KeptSum> of(Tx tx, DayPlace place, LocalDate day) {
        @Nullable DaySumRow row = Sessions.of(tx).get(DaySumRow.class, new DaySumKey(place, day));
        return Optional.ofNullable(row).map(DaySumRow::kept);
    }

    @Override
    public void put(Tx tx, DayPlace place, KeptSum sum) {
        StatelessSession session = Sessions.of(tx);
        var key = new DaySumKey(place, sum.sum().day());
        @Nullable DaySumRow row = session.get(DaySumRow.class, key);
        if (row == null) {
            var first = new DaySumRow();
            first.camera = key.camera;
            first.zone = key.zone;
            first.rule = key.rule;
            first.day = key.day;
            first.hold(sum);
            session.insert(first);
        } else {
            row.hold(sum);
            session.update(row);
        }
    }

    @Override
    public int forget(Tx tx, LocalDate before) {
        return Sessions.of(tx)
                .createMutationQuery("delete from DaySumRow where day < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
