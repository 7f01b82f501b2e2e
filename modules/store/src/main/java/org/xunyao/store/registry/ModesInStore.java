package org.xunyao.store.registry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mode.CameraModes;
import org.xunyao.registry.mode.ModeEntry;
import org.xunyao.store.session.Sessions;

/// {@link CameraModes} in the database. Two who set at once have the same number, and the second is refused.
public final class ModesInStore implements CameraModes {
    /// An adapter without state; the transaction carries everything.
    public ModesInStore() {}

    @Override
    public List<ModeEntry> of(Tx tx, CameraCode camera) {
        StatelessSession session = Sessions.of(tx);
        List<CameraModeRow> rows = session.createSelectionQuery(
                        "from CameraModeRow where cameraCode = :code order by number desc", CameraModeRow.class)
                .setParameter("code", camera.text())
                .getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<String, String>> proofs = session
                .createSelectionQuery("from CameraModeProofRow where cameraCode = :code", CameraModeProofRow.class)
                .setParameter("code", camera.text())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.number, Collectors.toMap(row -> row.proof, row -> row.reference)));
        return rows.stream()
                .map(row -> row.entry(proofs.getOrDefault(row.number, Map.of())))
                .toList();
    }

    @Override
    public void add(Tx tx, ModeEntry entry) {
        StatelessSession session = Sessions.of(tx);
        session.insert(CameraModeRow.of(entry));
        CameraModeProofRow.of(entry).forEach(session::insert);
    }
}
