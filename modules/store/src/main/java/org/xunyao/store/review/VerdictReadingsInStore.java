package org.xunyao.store.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.reading.Reading;
import org.xunyao.supervision.reading.TwiceRead;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.supervision.reading.verdict.KeptVerdict;
import org.xunyao.supervision.reading.verdict.VerdictReadings;
import org.xunyao.video.CameraId;

/// {@link VerdictReadings} in the database. Of two who read one verdict at once the second is refused.
public final class VerdictReadingsInStore implements VerdictReadings {
    /// An adapter without state; the transaction carries everything.
    public VerdictReadingsInStore() {}

    @Override
    public List<Unread> unread(Tx tx, Instant since, Instant before, PersonId person, int most) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select row.id, row.finding.camera from AlarmRow row where row.raisedAt >= :since and"
                                + " row.state <> 'RAISED' and row.review.decidedAt <= :before and not exists (select"
                                + " read.alarmId from VerdictReadingRow read where read.alarmId = row.id) and not exists"
                                + " (select step.number from AlarmStepRow step where step.alarmId = row.id and step.person"
                                + " = :person) order by row.raisedAt, row.id",
                        Object[].class)
                .setParameter("since", since)
                .setParameter("before", before)
                .setParameter("person", person.value().toString())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(found -> new Unread(UUID.fromString((String) found[0]), new CameraId((String) found[1])))
                .toList();
    }

    @Override
    public Optional<KeptVerdict> find(Tx tx, AlarmId alarm) {
        return row(tx, alarm).map(VerdictReadingRow::kept);
    }

    private static Optional<VerdictReadingRow> row(Tx tx, AlarmId alarm) {
        @Nullable
        VerdictReadingRow row =
                Sessions.of(tx).get(VerdictReadingRow.class, alarm.value().toString(), LockMode.PESSIMISTIC_WRITE);
        return Optional.ofNullable(row);
    }

    @Override
    public void add(Tx tx, KeptVerdict kept) {
        Sessions.of(tx).insert(VerdictReadingRow.of(kept));
    }

    @Override
    public void third(Tx tx, AlarmId alarm, Reading<End> reading) {
        row(tx, alarm).ifPresent(row -> {
            row.third(reading);
            Sessions.of(tx).update(row);
        });
    }

    @Override
    public List<TwiceRead<End>> pairs(Tx tx, Instant since) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select row.firstAt, row.firstVerdict, row.secondVerdict from VerdictReadingRow row"
                                + " where row.firstAt >= :since",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(found -> new TwiceRead<>(
                        (Instant) found[0], End.valueOf((String) found[1]), End.valueOf((String) found[2])))
                .toList();
    }

    @Override
    public List<Unread> disputes(Tx tx, int most) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select row.alarmId, alarm.finding.camera"
                                + " from VerdictReadingRow row, AlarmRow alarm where alarm.id = row.alarmId"
                                + " and row.secondVerdict <> row.firstVerdict and row.thirdAt is null"
                                + " order by row.firstAt, row.alarmId",
                        Object[].class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(found -> new Unread(UUID.fromString((String) found[0]), new CameraId((String) found[1])))
                .toList();
    }
}
