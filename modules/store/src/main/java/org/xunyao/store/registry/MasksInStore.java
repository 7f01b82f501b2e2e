package org.xunyao.store.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mask.MaskLift;
import org.xunyao.registry.mask.Masks;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.store.session.Sessions;

/// {@link Masks} in the database. Rows are added and never written over; two that draw at once have the
/// same number, and the second is refused.
public final class MasksInStore implements Masks {
    /// An adapter without state; the transaction carries everything.
    public MasksInStore() {}

    @Override
    public List<PrivacyMask> newest(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from PrivacyMaskRow m where m.number = (select max(n.number) from PrivacyMaskRow n"
                                + " where n.cameraCode = m.cameraCode) order by m.cameraCode",
                        PrivacyMaskRow.class)
                .getResultList()
                .stream()
                .map(PrivacyMaskRow::mask)
                .toList();
    }

    @Override
    public Optional<PrivacyMask> newest(Tx tx, CameraCode camera) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from PrivacyMaskRow where cameraCode = :code order by number desc", PrivacyMaskRow.class)
                .setParameter("code", camera.text())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(PrivacyMaskRow::mask)
                .findFirst();
    }

    @Override
    public void add(Tx tx, PrivacyMask mask) {
        Sessions.of(tx).insert(PrivacyMaskRow.of(mask));
    }

    @Override
    public void add(Tx tx, MaskLift lift) {
        Sessions.of(tx).insert(MaskLiftRow.of(lift));
    }

    @Override
    public Optional<CameraCode> end(Tx tx, UUID lift, Instant at, String by) {
        StatelessSession session = Sessions.of(tx);
        List<MaskLiftRow> open = session.createSelectionQuery(
                        "from MaskLiftRow where id = :id and endedAt is null", MaskLiftRow.class)
                .setParameter("id", lift.toString())
                .getResultList();
        for (MaskLiftRow row : open) {
            row.endedAt = at;
            row.endedBy = by;
            session.update(row);
        }
        return open.stream().map(row -> new CameraCode(row.cameraCode)).findFirst();
    }
}
