package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.mask.MaskLift;

/// That somebody looked at what is hidden.
@Entity
@Table(name = "mask_lift")
class MaskLiftRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "camera_code")
    String cameraCode = "";

    @Column(name = "lifted_at")
    Instant from = Instant.EPOCH;

    @Column(name = "until_at")
    Instant until = Instant.EPOCH;

    @Column(name = "lifted_by")
    String by = "";

    @Column(name = "reason")
    String reason = "";

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    static MaskLiftRow of(MaskLift lift) {
        var row = new MaskLiftRow();
        row.id = lift.id().toString();
        row.cameraCode = lift.camera().text();
        row.from = lift.from();
        row.until = lift.until();
        row.by = lift.by();
        row.reason = lift.reason();
        return row;
    }
}
