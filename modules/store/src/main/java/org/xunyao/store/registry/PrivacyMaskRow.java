package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mask.PrivacyMask;

/// One drawing of what is hidden of a camera.
@Entity
@Table(name = "privacy_mask")
@IdClass(PrivacyMaskRow.Key.class)
class PrivacyMaskRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "mask_no")
    long number;

    @Column(name = "shapes")
    String shapes = "";

    @Column(name = "drawn_at")
    Instant at = Instant.EPOCH;

    @Column(name = "drawn_by")
    String by = "";

    @Column(name = "reason")
    String reason = "";

    static PrivacyMaskRow of(PrivacyMask mask) {
        var row = new PrivacyMaskRow();
        row.cameraCode = mask.camera().text();
        row.number = mask.number();
        row.shapes = ShapesText.of(mask.shapes());
        row.at = mask.at();
        row.by = mask.by();
        row.reason = mask.reason();
        return row;
    }

    PrivacyMask mask() {
        return new PrivacyMask(new CameraCode(cameraCode), number, ShapesText.read(shapes), at, by, reason);
    }

    record Key(String cameraCode, long number) implements Serializable {}
}
