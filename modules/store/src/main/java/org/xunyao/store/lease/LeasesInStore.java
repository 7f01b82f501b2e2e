package org.xunyao.store.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.ServerTime;
import org.xunyao.store.session.Sessions;
import org.xunyao.video.CameraId;
import org.xunyao.video.lease.Lease;
import org.xunyao.video.lease.Leases;

/// {@link Leases} in the database: one row a camera, locked while it changes hands.
public final class LeasesInStore implements Leases {
    /// An adapter without state; the transaction carries everything.
    public LeasesInStore() {}

    @Override
    public Lease take(Tx tx, CameraId camera, String station, Duration length) {
        if (length.toSeconds() < 1) {
            throw new IllegalArgumentException("length " + length);
        }
        StatelessSession session = Sessions.of(tx);
        @Nullable CameraLeaseRow row = session.get(CameraLeaseRow.class, camera.code(), LockMode.PESSIMISTIC_WRITE);
        // Asked after the lock: waiting for it took time.
        Instant now = ServerTime.of(session);
        return row == null ? first(session, camera, station, now, length) : again(session, row, station, now, length);
    }

    private static Lease first(
            StatelessSession session, CameraId camera, String station, Instant now, Duration length) {
        var row = new CameraLeaseRow();
        row.camera = camera.code();
        row.give(station, now);
        row.until = now.plus(length);
        session.insert(row);
        return new Lease.Mine(row.until, row.term, "", Optional.empty());
    }

    private static Lease again(
            StatelessSession session, CameraLeaseRow row, String station, Instant now, Duration length) {
        boolean free = !now.isBefore(row.until);
        if (!row.heldBy(station) && !free) {
            return new Lease.Theirs(row.station, row.until);
        }
        String from = row.heldBy(station) ? "" : row.station;
        Duration vacant = free ? Duration.between(row.until, now) : Duration.ZERO;
        if (free) {
            row.give(station, now);
        }
        row.until = now.plus(length);
        session.update(row);
        return new Lease.Mine(row.until, row.term, from, Optional.of(vacant));
    }

    @Override
    public void release(Tx tx, CameraId camera, String station) {
        StatelessSession session = Sessions.of(tx);
        session.createMutationQuery(
                        "update CameraLeaseRow set until = :now where camera = :camera and station = :station"
                                + " and until > :now")
                .setParameter("now", ServerTime.of(session))
                .setParameter("camera", camera.code())
                .setParameter("station", station)
                .executeUpdate();
    }

    @Override
    public Map<CameraId, String> held(Tx tx) {
        StatelessSession session = Sessions.of(tx);
        Instant now = ServerTime.of(session);
        return session.createSelectionQuery("from CameraLeaseRow", CameraLeaseRow.class).getResultList().stream()
                .filter(row -> now.isBefore(row.until))
                .collect(Collectors.toUnmodifiableMap(row -> new CameraId(row.camera), row -> row.station));
    }
}
