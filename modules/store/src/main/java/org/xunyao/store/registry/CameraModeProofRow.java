package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.xunyao.registry.mode.ModeEntry;

/// What proved a mode of a camera when it was set.
@Entity
@Table(name = "camera_mode_proof")
@IdClass(CameraModeProofRow.Key.class)
class CameraModeProofRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "mode_no")
    long number;

    @Id
    @Column(name = "proof")
    String proof = "";

    @Column(name = "reference")
    String reference = "";

    static List<CameraModeProofRow> of(ModeEntry entry) {
        return entry.proofs().entrySet().stream()
                .map(each -> {
                    var row = new CameraModeProofRow();
                    row.cameraCode = entry.camera().text();
                    row.number = entry.number();
                    row.proof = each.getKey();
                    row.reference = each.getValue();
                    return row;
                })
                .toList();
    }

    record Key(String cameraCode, long number, String proof) implements Serializable {}
}
