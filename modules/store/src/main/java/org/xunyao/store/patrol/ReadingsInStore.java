package org.xunyao.store.patrol;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.Dispute;
import org.xunyao.supervision.reading.FirstReading;
import org.xunyao.supervision.reading.KeptReading;
import org.xunyao.supervision.reading.Reading;
import org.xunyao.supervision.reading.Readings;
import org.xunyao.supervision.reading.TwiceRead;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.video.CameraId;

/// {@link Readings} in the database.
public final class ReadingsInStore implements Readings {
    /// The patrol is closed, and the look in which the answer was given counts as proof.
    private static final String FINISHED = "exists (select run.id from PatrolRunRow run, PatrolLookRow seen"
            + " where run.id = row.run and run.endedAt is not null and seen.run = row.run and seen.number = row.look"
            + " and seen.camera = row.camera and seen.counted = true)";

    private static final String PICTURED =
            "exists (select still.id from StillRow still where still.id = row.id" + " and still.picture is not null)";

    /// An adapter without state; the transaction carries everything.
    public ReadingsInStore() {}

    @Override
    public boolean add(Tx tx, FirstReading reading, Reading<Answer> first, Optional<ByteBuffer> picture, String sm3) {
        StatelessSession session = Sessions.of(tx);
        boolean answered = exists(
                tx,
                "select row.id from ReadingRow row where row.run = :run and row.look = :look and row.camera = :camera",
                List.of(
                        new Bound("run", reading.patrol().toString()),
                        new Bound("look", reading.look()),
                        new Bound("camera", reading.camera().code())));
        if (answered) {
            return false;
        }
        session.insert(ReadingRow.of(reading, first, sm3));
        picture.ifPresent(seen -> {
            var bytes = new byte[seen.remaining()];
            seen.duplicate().get(bytes);
            session.createMutationQuery("update StillRow set picture = :picture where id = :id")
                    .setParameter("picture", bytes)
                    .setParameter("id", reading.id().toString())
                    .executeUpdate();
        });
        return true;
    }

    private record Bound(String name, Object value) {}

    private static boolean exists(Tx tx, String query, List<Bound> bounds) {
        var asked = Sessions.of(tx).createSelectionQuery(query, String.class);
        bounds.forEach(bound -> asked.setParameter(bound.name(), bound.value()));
        return !asked.setMaxResults(1).getResultList().isEmpty();
    }

    @Override
    public Optional<KeptReading> find(Tx tx, UUID id) {
        var bounds = List.of(new Bound("id", id.toString()));
        return row(tx, id)
                .map(row -> row.kept(
                        exists(tx, "select row.id from ReadingRow row where row.id = :id and " + FINISHED, bounds),
                        exists(tx, "select row.id from ReadingRow row where row.id = :id and " + PICTURED, bounds)));
    }

    private static Optional<ReadingRow> row(Tx tx, UUID id) {
        @Nullable ReadingRow row = Sessions.of(tx).get(ReadingRow.class, id.toString(), LockMode.PESSIMISTIC_WRITE);
        return Optional.ofNullable(row);
    }

    @Override
    public Optional<ByteBuffer> picture(Tx tx, UUID id) {
        @Nullable StillRow row = Sessions.of(tx).get(StillRow.class, id.toString());
        return Optional.ofNullable(row)
                .flatMap(still -> Optional.ofNullable(still.picture))
                .map(bytes -> ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    @Override
    public List<Unread> unread(Tx tx, String person, int most) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select row from ReadingRow row where row.secondAt is null and row.firstPerson <> :person and "
                                + FINISHED + " and " + PICTURED + " order by row.firstAt, row.id",
                        ReadingRow.class)
                .setParameter("person", person)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> new Unread(UUID.fromString(row.id), new CameraId(row.camera)))
                .toList();
    }

    @Override
    public void second(Tx tx, UUID id, Reading<Answer> reading) {
        change(tx, id, row -> row.second(reading));
    }

    @Override
    public void third(Tx tx, UUID id, Reading<Answer> reading) {
        change(tx, id, row -> row.third(reading));
    }

    private static void change(Tx tx, UUID id, Consumer<ReadingRow> change) {
        row(tx, id).ifPresent(row -> {
            change.accept(row);
            Sessions.of(tx).update(row);
        });
    }

    @Override
    public List<TwiceRead<Answer>> pairs(Tx tx, Instant since) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select row.firstAt, row.firstAnswer, row.secondAnswer from ReadingRow row"
                                + " where row.firstAt >= :since and row.secondAt is not null",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .stream()
                .map(found -> new TwiceRead<>(
                        (Instant) found[0], Answer.valueOf((String) found[1]), Answer.valueOf((String) found[2])))
                .toList();
    }

    @Override
    public List<Dispute> disputes(Tx tx, int most) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select row.id, row.camera, row.firstAt, row.firstAnswer, row.secondAnswer from ReadingRow row"
                                + " where row.secondAnswer <> row.firstAnswer and row.thirdAt is null and " + PICTURED
                                + " order by row.firstAt, row.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(found -> new Dispute(
                        UUID.fromString((String) found[0]),
                        new CameraId((String) found[1]),
                        (Instant) found[2],
                        Answer.valueOf((String) found[3]),
                        Answer.valueOf((String) found[4])))
                .toList();
    }

    @Override
    public List<Instant> atWork(Tx tx, Instant since) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "select madeAt from CheckpointRow where madeAt >= :since order by madeAt desc", Instant.class)
                .setParameter("since", since)
                .getResultList();
    }

    @Override
    public boolean lapsed(Tx tx, Instant pictures, Instant people) {
        return ReadingLapse.due(Sessions.of(tx), pictures, people);
    }

    @Override
    public Lapsed lapse(Tx tx, Instant pictures, Instant people, int most) {
        return ReadingLapse.now(Sessions.of(tx), pictures, people, most);
    }
}
