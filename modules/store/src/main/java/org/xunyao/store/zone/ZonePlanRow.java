package org.xunyao.store.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZonePlan;

/// That the zones of a camera were drawn.
@Entity
@Table(name = "zone_plan")
@IdClass(ZonePlanRow.Key.class)
class ZonePlanRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "plan_no")
    long number;

    @Column(name = "drawn_at")
    Instant at = Instant.EPOCH;

    @Column(name = "drawn_by")
    String by = "";

    static ZonePlanRow of(ZonePlan plan) {
        var row = new ZonePlanRow();
        row.cameraCode = plan.camera().text();
        row.number = plan.number();
        row.at = plan.at();
        row.by = plan.by();
        return row;
    }

    Key key() {
        return new Key(cameraCode, number);
    }

    ZonePlan plan(List<DrawnZone> zones) {
        return new ZonePlan(new CameraCode(cameraCode), number, zones, at, by);
    }

    record Key(String cameraCode, long number) implements Serializable {}
}
