package org.xunyao.store.registry;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.moving.MovedCamera;
import org.xunyao.registry.moving.MovedCameras;
import org.xunyao.store.session.Sessions;

/// {@link MovedCameras} in the database.
public final class MovedInStore implements MovedCameras {
    @Override
    public Optional<MovedCamera> find(Tx tx, CameraCode code) {
        return Optional.ofNullable(Sessions.of(tx).get(CameraMovedRow.class, code.text()))
                .map(CameraMovedRow::camera)
                .filter(camera -> camera.code().equals(code));
    }

    @Override
    public List<MovedCamera> all(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from CameraMovedRow order by code", CameraMovedRow.class)
                .list()
                .stream()
                .map(CameraMovedRow::camera)
                .toList();
    }

    @Override
    public void add(Tx tx, MovedCamera camera) {
        Sessions.of(tx).insert(CameraMovedRow.of(camera));
    }

    @Override
    public void remove(Tx tx, MovedCamera camera) {
        Sessions.of(tx)
                .createMutationQuery(
                        "delete from CameraMovedRow where code = :code and movedAt = :at and movedBy = :by")
                .setParameter("code", camera.code().text())
                .setParameter("at", camera.since())
                .setParameter("by", camera.by())
                .executeUpdate();
    }
}
