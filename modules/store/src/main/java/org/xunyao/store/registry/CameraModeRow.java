package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeEntry;

/// That somebody set the mode of a camera.
@Entity
@Table(name = "camera_mode")
@IdClass(CameraModeRow.Key.class)
class CameraModeRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "mode_no")
    long number;

    @Column(name = "mode_name")
    String mode = "";

    @Column(name = "set_at")
    Instant at = Instant.EPOCH;

    @Column(name = "set_by")
    String by = "";

    @Column(name = "why")
    String why = "";

    static CameraModeRow of(ModeEntry entry) {
        var row = new CameraModeRow();
        row.cameraCode = entry.camera().text();
        row.number = entry.number();
        row.mode = entry.mode().name();
        row.at = entry.at();
        row.by = entry.by();
        row.why = entry.why();
        return row;
    }

    ModeEntry entry(Map<String, String> proofs) {
        return new ModeEntry(new CameraCode(cameraCode), number, EvidenceMode.valueOf(mode), at, by, why, proofs);
    }

    record Key(String cameraCode, long number) implements Serializable {}
}
