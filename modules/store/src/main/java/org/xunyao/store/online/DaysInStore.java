package org.xunyao.store.online;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.online.Days;
import org.xunyao.video.CameraId;

/// {@link Days} in the database: one row for a camera, a day and a station.
public final class DaysInStore implements Days {
    /// An adapter without state; the transaction carries everything.
    public DaysInStore() {}

    @Override
    public void put(Tx tx, String station, CameraDay day) {
        StatelessSession session = Sessions.of(tx);
        var key = new StreamDayKey(day.camera().code(), day.day(), station);
        @Nullable StreamDayRow row = session.get(StreamDayRow.class, key);
        if (row == null) {
            var first = new StreamDayRow();
            first.camera = key.camera;
            first.day = key.day;
            first.station = key.station;
            first.take(day);
            session.insert(first);
        } else {
            row.take(row.day().with(day));
            session.update(row);
        }
    }

    @Override
    public List<CameraDay> of(Tx tx, CameraId camera, LocalDate from, LocalDate to) {
        var byDay = new LinkedHashMap<LocalDate, CameraDay>();
        Sessions.of(tx)
                .createSelectionQuery(
                        "from StreamDayRow where camera = :camera and day between :first and :last"
                                + " order by day, station",
                        StreamDayRow.class)
                .setParameter("camera", camera.code())
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList()
                .forEach(row -> byDay.merge(row.day, row.day(), CameraDay::with));
        return List.copyOf(byDay.values());
    }

    @Override
    public Optional<Instant> lastGood(Tx tx, CameraId camera) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select lastGood from StreamDayRow where camera = :camera and lastGood is not null"
                                + " order by day desc, lastGood desc",
                        Instant.class)
                .setParameter("camera", camera.code())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public int forget(Tx tx, LocalDate before) {
        return Sessions.of(tx)
                .createMutationQuery("delete from StreamDayRow where day < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public Optional<LocalDate> oldestOf(Tx tx, int days) {
        return Sessions.of(tx)
                .createSelectionQuery("select distinct day from StreamDayRow order by day desc", LocalDate.class)
                .setFirstResult(days - 1)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
