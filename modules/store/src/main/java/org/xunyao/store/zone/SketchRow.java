package org.xunyao.store.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.xunyao.supervision.zone.baseline.HourSketch;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.video.cells.CellSketch;

/// What was learnt of a baseline at an hour of the day.
@Entity
@Table(name = "zone_sketch")
@IdClass(SketchRow.Key.class)
class SketchRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "zone_name")
    String zone = "";

    @Id
    @Column(name = "baseline_no")
    long number;

    @Id
    @Column(name = "day_hour")
    int hour;

    @Column(name = "taken_at")
    Instant at = Instant.EPOCH;

    @Column(name = "confirmed")
    boolean confirmed;

    @Column(name = "sketch")
    byte[] sketch = {};

    static SketchRow of(ZoneBaseline of, HourSketch learnt) {
        var row = new SketchRow();
        row.cameraCode = of.camera().text();
        row.zone = of.zone();
        row.number = of.number();
        row.hour = learnt.hour();
        row.at = learnt.at();
        row.confirmed = learnt.confirmed();
        row.sketch = learnt.sketch().bytes();
        return row;
    }

    BaselineRow.Key baseline() {
        return new BaselineRow.Key(cameraCode, zone, number);
    }

    HourSketch learnt() {
        return new HourSketch(hour, at, confirmed, CellSketch.read(sketch));
    }

    record Key(String cameraCode, String zone, long number, int hour) implements Serializable {}
}
