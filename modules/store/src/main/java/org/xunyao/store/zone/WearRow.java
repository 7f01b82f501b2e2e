package org.xunyao.store.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.video.wear.WearSketch;

/// A set of samples of work clothes, one behind the other.
@Entity
@Table(name = "work_wear")
@IdClass(WearRow.Key.class)
class WearRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "wear_no")
    long number;

    @Column(name = "saved_at")
    Instant at = Instant.EPOCH;

    @Column(name = "saved_by")
    String by = "";

    @Column(name = "samples")
    byte[] samples = {};

    static WearRow of(WorkWear wear) {
        var row = new WearRow();
        row.cameraCode = wear.camera().text();
        row.number = wear.number();
        row.at = wear.at();
        row.by = wear.by();
        var bytes = ByteBuffer.allocate(wear.samples().size() * WearSketch.BYTES);
        wear.samples().forEach(sample -> bytes.put(sample.bytes()));
        row.samples = bytes.array();
        return row;
    }

    WorkWear wear() {
        List<WearSketch> all = new ArrayList<>();
        var bytes = ByteBuffer.wrap(samples);
        while (bytes.hasRemaining()) {
            byte[] one = new byte[Math.min(WearSketch.BYTES, bytes.remaining())];
            bytes.get(one);
            all.add(WearSketch.read(one));
        }
        return new WorkWear(new CameraCode(cameraCode), number, all, at, by);
    }

    record Key(String cameraCode, long number) implements Serializable {}
}
