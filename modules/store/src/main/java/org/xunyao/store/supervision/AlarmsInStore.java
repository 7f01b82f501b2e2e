package org.xunyao.store.supervision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Alarms;
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
        return session.createSelectionQuery("from AlarmRow where id = :id", AlarmRow.class)
                .setParameter("id", text(id))
                .uniqueResultOptional()
                .map(row -> alarm(session, row));
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
                .map(row -> alarm(session, row));
    }

    @Override
    public List<Alarm.Raised> undecided(Tx tx, Optional<AlarmId> before, int limit) {
        return newest(Sessions.of(tx), AlarmState.RAISED, before, limit)
                .flatMap(alarm -> alarm instanceof Alarm.Raised raised ? Stream.of(raised) : Stream.empty())
                .toList();
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
        return session
                .createSelectionQuery(
                        "from AlarmRow where state = :state and id < :before order by id desc", AlarmRow.class)
                .setParameter("state", state.name())
                .setParameter("before", before.map(AlarmsInStore::text).orElse(NO_BOUND))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> alarm(session, row));
    }

    @Override
    public void put(Tx tx, Alarm alarm) {
        StatelessSession session = Sessions.of(tx);
        AlarmRow row = AlarmRow.of(alarm);
        session.upsert(row);
        session.createMutationQuery("delete from FurtherRow where alarmId = :id")
                .setParameter("id", row.id)
                .executeUpdate();
        AlarmEvidence evidence = alarm.head().evidence();
        insert(session, row.id, EvidenceKind.STILL, evidence.furtherStills());
        insert(session, row.id, EvidenceKind.CLIP, evidence.furtherClips());
    }

    private static void insert(StatelessSession session, String id, EvidenceKind kind, List<EvidenceId> items) {
        for (int i = 0; i < items.size(); i++) {
            session.insert(FurtherRow.of(id, kind, i, items.get(i)));
        }
    }

    private static Alarm alarm(StatelessSession session, AlarmRow row) {
        List<FurtherRow> further = session.createSelectionQuery(
                        "from FurtherRow where alarmId = :id order by kind, placeNo", FurtherRow.class)
                .setParameter("id", row.id)
                .getResultList();
        return row.alarm(of(further, EvidenceKind.STILL), of(further, EvidenceKind.CLIP));
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
