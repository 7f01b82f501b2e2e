package org.xunyao.store.duty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyDays;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutySpan;

/// {@link DutyDays} in the database: one row for a post, a day and a station.
public final class DutyDaysInStore implements DutyDays {
    /// An adapter without state; the transaction carries everything.
    public DutyDaysInStore() {}

    @Override
    public void put(Tx tx, String station, DutyDay day) {
        StatelessSession session = Sessions.of(tx);
        var key = new DutyDayKey(day, station);
        @Nullable DutyDayRow row = session.get(DutyDayRow.class, key);
        if (row == null) {
            var first = new DutyDayRow();
            first.shop = key.shop;
            first.camera = key.camera;
            first.zone = key.zone;
            first.day = key.day;
            first.station = key.station;
            first.marks = day.marks();
            session.insert(first);
        } else {
            row.marks = row.day().with(day).marks();
            session.update(row);
        }
    }

    @Override
    public List<DutyDay> of(Tx tx, DutyPost post, LocalDate from, LocalDate to) {
        var byDay = new LinkedHashMap<LocalDate, DutyDay>();
        Sessions.of(tx)
                .createSelectionQuery(
                        "from DutyDayRow where shop = :shop and camera = :camera and zone = :zone"
                                + " and day between :first and :last order by day, station",
                        DutyDayRow.class)
                .setParameter("shop", post.shop().value().toString())
                .setParameter("camera", post.camera().code())
                .setParameter("zone", post.zone())
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList()
                .forEach(row -> byDay.merge(row.day, row.day(), DutyDay::with));
        return List.copyOf(byDay.values());
    }

    @Override
    public Map<DutyPost, DutySpan> posts(Tx tx) {
        var posts = new LinkedHashMap<DutyPost, DutySpan>();
        Sessions.of(tx)
                .createSelectionQuery(
                        "select shop, camera, zone, min(day), max(day) from DutyDayRow"
                                + " group by shop, camera, zone order by shop, camera, zone",
                        Object[].class)
                .getResultList()
                .forEach(row -> posts.put(
                        DutyDayRow.post((String) row[0], (String) row[1], (String) row[2]),
                        new DutySpan((LocalDate) row[3], Optional.of((LocalDate) row[4]))));
        return posts;
    }

    @Override
    public int forget(Tx tx, LocalDate before) {
        return Sessions.of(tx)
                .createMutationQuery("delete from DutyDayRow where day < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public Optional<LocalDate> oldestOf(Tx tx, int days) {
        return Sessions.of(tx)
                .createSelectionQuery("select distinct day from DutyDayRow order by day desc", LocalDate.class)
                .setFirstResult(days - 1)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
