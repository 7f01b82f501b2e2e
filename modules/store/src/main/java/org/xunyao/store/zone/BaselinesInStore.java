package org.xunyao.store.zone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.zone.baseline.HourSketch;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.supervision.zone.baseline.ZoneBaselines;

/// {@link ZoneBaselines} in the database. Two that ask at once have the same number, and the second is refused;
/// so is the second sketch of an hour.
public final class BaselinesInStore implements ZoneBaselines {
    private static final String NEWEST = " and b.number = (select max(c.number) from BaselineRow c"
            + " where c.cameraCode = b.cameraCode and c.zone = b.zone)";

    /// An adapter without state; the transaction carries everything.
    public BaselinesInStore() {}

    @Override
    public List<ZoneBaseline> newest(Tx tx) {
        StatelessSession session = Sessions.of(tx);
        List<BaselineRow> baselines = session.createSelectionQuery(
                        "from BaselineRow b where 1 = 1" + NEWEST + " order by b.cameraCode, b.zone", BaselineRow.class)
                .getResultList();
        List<SketchRow> sketches = session.createSelectionQuery(
                        "from SketchRow b where 1 = 1" + NEWEST + " order by b.cameraCode, b.zone, b.hour",
                        SketchRow.class)
                .getResultList();
        return joined(baselines, sketches);
    }

    @Override
    public Optional<ZoneBaseline> newest(Tx tx, CameraCode camera, String zone) {
        StatelessSession session = Sessions.of(tx);
        String one = " b where b.cameraCode = :code and b.zone = :zone" + NEWEST;
        List<BaselineRow> baselines = session.createSelectionQuery("from BaselineRow" + one, BaselineRow.class)
                .setParameter("code", camera.text())
                .setParameter("zone", zone)
                .getResultList();
        List<SketchRow> sketches = session.createSelectionQuery(
                        "from SketchRow" + one + " order by b.hour", SketchRow.class)
                .setParameter("code", camera.text())
                .setParameter("zone", zone)
                .getResultList();
        return joined(baselines, sketches).stream().findFirst();
    }

    @Override
    public void add(Tx tx, ZoneBaseline asked) {
        Sessions.of(tx).insert(BaselineRow.of(asked));
    }

    @Override
    public void add(Tx tx, ZoneBaseline of, HourSketch learnt) {
        Sessions.of(tx).insert(SketchRow.of(of, learnt));
    }

    @Override
    public void drop(Tx tx, CameraCode camera, String zone, long kept) {
        int _ = Sessions.of(tx)
                .createMutationQuery(
                        "delete from SketchRow where cameraCode = :code and zone = :zone and number <> :kept")
                .setParameter("code", camera.text())
                .setParameter("zone", zone)
                .setParameter("kept", kept)
                .executeUpdate();
    }

    private static List<ZoneBaseline> joined(List<BaselineRow> baselines, List<SketchRow> sketches) {
        Map<BaselineRow.Key, List<HourSketch>> hours = sketches.stream()
                .collect(Collectors.groupingBy(
                        SketchRow::baseline, Collectors.mapping(SketchRow::learnt, Collectors.toList())));
        return baselines.stream()
                .map(one -> one.baseline(hours.getOrDefault(one.key(), List.of())))
                .toList();
    }
}
