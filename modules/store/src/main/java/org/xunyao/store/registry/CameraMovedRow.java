package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.moving.MovedCamera;

/// A camera that is turned away from what it watches.
@Entity
@Table(name = "camera_moved")
class CameraMovedRow {
    @Id
    @Column(name = "camera_code")
    String code = "";

    @Column(name = "moved_at")
    Instant movedAt = Instant.EPOCH;

    @Column(name = "moved_by")
    String movedBy = "";

    static CameraMovedRow of(MovedCamera camera) {
        var row = new CameraMovedRow();
        row.code = camera.code().text();
        row.movedAt = camera.since();
        row.movedBy = camera.by();
        return row;
    }

    MovedCamera camera() {
        return new MovedCamera(new CameraCode(code), movedAt, movedBy);
    }
}
