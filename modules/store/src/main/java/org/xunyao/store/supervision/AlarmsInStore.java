package org.xunyao.store.supervision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Children;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;
import org.xunyao.store.tally.Tally;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Alarms;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.video.CameraId;

/// {@link Alarms} in the database.
public final class AlarmsInStore implements Alarms {
    private static final int MOST = 1_000;

    /// Greater than the text of every identifier.
    private static final String NO_BOUND = "g";

    /// An adapter without state; the transaction carries everything.
    public AlarmsInStore() {}

    @Override
    public Optional<Alarm> find(Tx tx, AlarmId id) {
        StatelessSession session = Sessions.of(tx);
        return SeenVersions.find(tx, AlarmRow.class, text(id)).map(row -> alarm(session, row));
    }

    /// SQL takes `C1` and `C1 ` for equal, but neither codes nor rules of data end in blanks.
    @Override
    public Optional<Alarm> latest(Tx tx, CameraId camera, String rule) {
        StatelessSession session = Sessions.of(tx);
        return session
                .createSelectionQuery(
                        "from AlarmRow where finding.camera = :camera and finding.rule = :rule order by id desc",
                        AlarmRow.class)
                .setParameter("camera", camera.code())
                .setParameter("rule", rule)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> alarm(session, SeenVersions.saw(tx, row)));
    }

    @Override
    public List<Alarm.Raised> undecided(Tx tx, Optional<AlarmId> before, int limit) {
        return newest(Sessions.of(tx), AlarmState.RAISED, before, limit)
                .flatMap(alarm -> alarm instanceof Alarm.Raised raised ? Stream.of(raised) : Stream.empty())
                .toList();
    }

    @Override
    public long waiting(Tx tx) {
        return Tally.of(tx, "alarm").getOrDefault(AlarmState.RAISED.name(), 0L);
    }

    @Override
    public List<Alarm.Confirmed> confirmed(Tx tx, int limit) {
        return newest(Sessions.of(tx), AlarmState.CONFIRMED, Optional.empty(), limit)
                .flatMap(alarm -> alarm instanceof Alarm.Confirmed confirmed ? Stream.of(confirmed) : Stream.empty())
                .toList();
    }

    private static Stream<Alarm> newest(
            StatelessSession session, AlarmState state, Optional<AlarmId> before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        List<AlarmRow> page = session.createSelectionQuery(
                        "from AlarmRow where state = :state and id < :before order by id desc", AlarmRow.class)
                .setParameter("state", state.name())
                .setParameter("before", before.map(AlarmsInStore::text).orElse(NO_BOUND))
                .setMaxResults(limit)
                .getResultList();
        return all(session, page);
    }

    /// The alarms of these rows, in their order.
    static Stream<Alarm> all(StatelessSession session, List<AlarmRow> rows) {
        Children<FurtherRow> further =
                further(session, rows.stream().map(row -> row.id).toList());
        return rows.stream().map(row -> alarm(row, further));
    }

    @Override
    public void put(Tx tx, Alarm alarm) {
        StatelessSession session = Sessions.of(tx);
        AlarmRow row = AlarmRow.of(alarm);
        SeenVersions.put(tx, row);
        session.createMutationQuery("delete from FurtherRow where alarmId = :id")
                .setParameter("id", row.id)
                .executeUpdate();
        AlarmEvidence evidence = alarm.head().evidence();
        insert(session, row.id, EvidenceKind.STILL, evidence.furtherStills());
        insert(session, row.id, EvidenceKind.CLIP, evidence.furtherClips());
    }

    @Override
    public void append(Tx tx, ReviewStep step) {
        Sessions.of(tx).insert(AlarmStepRow.of(step));
    }

    @Override
    public List<ReviewStep> steps(Tx tx, AlarmId id) {
        return Sessions.of(tx)
                .createSelectionQuery("from AlarmStepRow where alarmId = :id order by number", AlarmStepRow.class)
                .setParameter("id", text(id))
                .getResultList()
                .stream()
                .map(AlarmStepRow::step)
                .toList();
    }

    @Override
    public List<ReviewStep> steps(Tx tx, Batch.Id batch) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from AlarmStepRow where batchId = :batch order by at, alarmId", AlarmStepRow.class)
                .setParameter("batch", batch.value().toString())
                .getResultList()
                .stream()
                .map(AlarmStepRow::step)
                .toList();
    }

    private static void insert(StatelessSession session, String id, EvidenceKind kind, List<EvidenceId> items) {
        for (int i = 0; i < items.size(); i++) {
            session.insert(FurtherRow.of(id, kind, i, items.get(i)));
        }
    }

    private static Alarm alarm(StatelessSession session, AlarmRow row) {
        return alarm(row, further(session, List.of(row.id)));
    }

    private static Alarm alarm(AlarmRow row, Children<FurtherRow> further) {
        List<FurtherRow> own = further.of(row.id);
        return row.alarm(of(own, EvidenceKind.STILL), of(own, EvidenceKind.CLIP));
    }

    private static Children<FurtherRow> further(StatelessSession session, List<String> alarms) {
        return Children.read(
                session,
                FurtherRow.class,
                "from FurtherRow where alarmId in :owners order by alarmId, kind, placeNo",
                alarms,
                row -> row.alarmId);
    }

    private static List<EvidenceId> of(List<FurtherRow> further, EvidenceKind kind) {
        return further.stream()
                .filter(row -> row.kind.equals(kind.name()))
                .map(FurtherRow::item)
                .toList();
    }

    private static String text(AlarmId id) {
        return id.value().toString();
    }
}
