package org.xunyao.store.patrol;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.patrol.KeptPatrol;
import org.xunyao.supervision.patrol.Patrols;
import org.xunyao.supervision.patrol.Seen;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolRun;

/// {@link Patrols} in the database.
public final class PatrolsInStore implements Patrols {
    private static final int MOST = 1_000;

    /// Clocks of stations that are right differ by no more.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    /// An adapter without state; the transaction carries everything.
    public PatrolsInStore() {}

    @Override
    public void begin(Tx tx, PatrolRun run, String head) {
        Sessions.of(tx).insert(PatrolRunRow.of(run, head));
    }

    @Override
    public Optional<KeptPatrol> find(Tx tx, UUID id) {
        return row(tx, id).map(PatrolRunRow::patrol);
    }

    private static Optional<PatrolRunRow> row(Tx tx, UUID id) {
        @Nullable PatrolRunRow row = Sessions.of(tx).get(PatrolRunRow.class, id.toString(), LockMode.PESSIMISTIC_WRITE);
        return Optional.ofNullable(row);
    }

    @Override
    public List<KeptPatrol> unclosed(Tx tx, String station) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from PatrolRunRow where station = :station and endedAt is null order by id",
                        PatrolRunRow.class)
                .setParameter("station", station)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(PatrolRunRow::patrol)
                .toList();
    }

    @Override
    public Optional<KeptPatrol> newestClosed(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from PatrolRunRow where endedAt is not null and person <> '-' order by id desc",
                        PatrolRunRow.class)
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(PatrolRunRow::patrol);
    }

    @Override
    public List<Look> looks(Tx tx, UUID id, long after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from PatrolLookRow where run = :run and number > :after order by number", PatrolLookRow.class)
                .setParameter("run", id.toString())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(PatrolLookRow::look)
                .toList();
    }

    @Override
    public void keep(Tx tx, UUID id, List<Look> looks, String head) {
        StatelessSession session = Sessions.of(tx);
        looks.forEach(look -> session.insert(PatrolLookRow.of(id, look)));
        row(tx, id).ifPresent(row -> {
            row.looks += looks.size();
            row.head = head;
            session.update(row);
        });
    }

    @Override
    public void close(Tx tx, UUID id, PatrolEnd end) {
        row(tx, id).ifPresent(row -> {
            row.close(end);
            Sessions.of(tx).update(row);
        });
    }

    @Override
    public Map<CameraId, Seen> seen(Tx tx) {
        return Sessions.of(tx).createSelectionQuery("from CameraSeenRow", CameraSeenRow.class).getResultList().stream()
                .collect(Collectors.toUnmodifiableMap(row -> new CameraId(row.camera), CameraSeenRow::seen));
    }

    @Override
    public void see(Tx tx, CameraId camera, Seen seen, Instant now) {
        StatelessSession session = Sessions.of(tx);
        @Nullable CameraSeenRow known = session.get(CameraSeenRow.class, camera.code(), LockMode.PESSIMISTIC_WRITE);
        boolean believed = known != null && !known.at.isAfter(now.plus(CLOCKS_APART));
        if (known != null && believed && !known.at.isBefore(seen.at())) {
            return;
        }
        var row = new CameraSeenRow();
        row.camera = camera.code();
        row.at = seen.at();
        row.person = seen.person();
        if (known == null) {
            session.insert(row);
        } else {
            session.update(row);
        }
    }

    @Override
    public Map<CameraId, Instant> lastAlarms(Tx tx, Instant since) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select finding.camera, max(raisedAt) from AlarmRow where raisedAt >= :since"
                                + " group by finding.camera",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        found -> new CameraId((String) found[0]), found -> (Instant) found[1]));
    }

    @Override
    public Map<CameraId, Long> complaints(Tx tx, Instant since) {
        StatelessSession session = Sessions.of(tx);
        var counts = new HashMap<CameraId, Long>();
        session.createSelectionQuery("select code from CameraAssetRow", String.class)
                .getResultList()
                .forEach(code -> counts.put(new CameraId(code), 0L));
        session.createSelectionQuery(
                        "select camera.code, count(lead.id) from LeadRow lead, CameraAssetRow camera"
                                + " where lead.pharmacyId = camera.pharmacyId and lead.registeredAt >= :since"
                                + " and lead.source in ('COMPLAINT', 'REPORT') group by camera.code",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .forEach(found -> counts.put(new CameraId((String) found[0]), (Long) found[1]));
        return Map.copyOf(counts);
    }
}
