package org.xunyao.store.zone;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.supervision.zone.wear.WorkWears;

/// {@link WorkWears} in the database. Two that save at once have the same number, and the second is refused.
public final class WearsInStore implements WorkWears {
    private static final String NEWEST =
            " and w.number = (select max(v.number) from WearRow v where v.cameraCode = w.cameraCode)";

    /// An adapter without state; the transaction carries everything.
    public WearsInStore() {}

    @Override
    public List<WorkWear> newest(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from WearRow w where 1 = 1" + NEWEST + " order by w.cameraCode", WearRow.class)
                .getResultList()
                .stream()
                .map(WearRow::wear)
                .toList();
    }

    @Override
    public Optional<WorkWear> newest(Tx tx, CameraCode camera) {
        return Sessions.of(tx)
                .createSelectionQuery("from WearRow w where w.cameraCode = :code" + NEWEST, WearRow.class)
                .setParameter("code", camera.text())
                .getResultList()
                .stream()
                .map(WearRow::wear)
                .findFirst();
    }

    @Override
    public void add(Tx tx, WorkWear wear) {
        Sessions.of(tx).insert(WearRow.of(wear));
        int _ = Sessions.of(tx)
                .createMutationQuery("update WearRow set samples = :none where cameraCode = :code and number < :number")
                .setParameter("none", new byte[0])
                .setParameter("code", wear.camera().text())
                .setParameter("number", wear.number())
                .executeUpdate();
    }
}
