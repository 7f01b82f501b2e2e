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
import org.xunyao.supervision.zone.baseline.HourSketch;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;

/// That a person said that all is in order in a zone.
@Entity
@Table(name = "zone_baseline")
@IdClass(BaselineRow.Key.class)
class BaselineRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "zone_name")
    String zone = "";

    @Id
    @Column(name = "baseline_no")
    long number;

    @Column(name = "asked_at")
    Instant at = Instant.EPOCH;

    @Column(name = "asked_by")
    String by = "";

    static BaselineRow of(ZoneBaseline asked) {
        var row = new BaselineRow();
        row.cameraCode = asked.camera().text();
        row.zone = asked.zone();
        row.number = asked.number();
        row.at = asked.askedAt();
        row.by = asked.askedBy();
        return row;
    }

    Key key() {
        return new Key(cameraCode, zone, number);
    }

    ZoneBaseline baseline(List<HourSketch> hours) {
        return new ZoneBaseline(new CameraCode(cameraCode), zone, number, at, by, hours);
    }

    record Key(String cameraCode, String zone, long number) implements Serializable {}
}
