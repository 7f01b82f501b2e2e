package org.xunyao.store.zone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.ZonePlans;

/// {@link ZonePlans} in the database. Two that draw at once have the same number, and the second is refused.
public final class ZonesInStore implements ZonePlans {
    private static final int MOST = 1_000;

    /// An adapter without state; the transaction carries everything.
    public ZonesInStore() {}

    @Override
    public List<ZonePlan> newest(Tx tx) {
        StatelessSession session = Sessions.of(tx);
        List<ZonePlanRow> plans = session.createSelectionQuery(
                        "from ZonePlanRow p where p.number = (select max(q.number) from ZonePlanRow q"
                                + " where q.cameraCode = p.cameraCode) order by p.cameraCode",
                        ZonePlanRow.class)
                .getResultList();
        List<ZoneAreaRow> areas = session.createSelectionQuery(
                        "from ZoneAreaRow a where a.number = (select max(q.number) from ZonePlanRow q"
                                + " where q.cameraCode = a.cameraCode) order by a.cameraCode, a.place",
                        ZoneAreaRow.class)
                .getResultList();
        return joined(plans, areas);
    }

    @Override
    public Optional<ZonePlan> newest(Tx tx, CameraCode camera) {
        return history(tx, camera, 1).stream().findFirst();
    }

    @Override
    public List<ZonePlan> history(Tx tx, CameraCode camera, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most " + most);
        }
        StatelessSession session = Sessions.of(tx);
        List<ZonePlanRow> plans = session.createSelectionQuery(
                        "from ZonePlanRow where cameraCode = :code order by number desc", ZonePlanRow.class)
                .setParameter("code", camera.text())
                .setMaxResults(most)
                .getResultList();
        if (plans.isEmpty()) {
            return List.of();
        }
        List<ZoneAreaRow> areas = session.createSelectionQuery(
                        "from ZoneAreaRow where cameraCode = :code and number >= :oldest order by number, place",
                        ZoneAreaRow.class)
                .setParameter("code", camera.text())
                .setParameter("oldest", plans.getLast().number)
                .getResultList();
        return joined(plans, areas);
    }

    @Override
    public void add(Tx tx, ZonePlan plan) {
        StatelessSession session = Sessions.of(tx);
        session.insert(ZonePlanRow.of(plan));
        ZoneAreaRow.of(plan).forEach(session::insert);
    }

    private static List<ZonePlan> joined(List<ZonePlanRow> plans, List<ZoneAreaRow> areas) {
        Map<ZonePlanRow.Key, List<DrawnZone>> zones = areas.stream()
                .collect(Collectors.groupingBy(
                        ZoneAreaRow::plan, Collectors.mapping(ZoneAreaRow::zone, Collectors.toList())));
        return plans.stream()
                .map(plan -> plan.plan(zones.getOrDefault(plan.key(), List.of())))
                .toList();
    }
}
