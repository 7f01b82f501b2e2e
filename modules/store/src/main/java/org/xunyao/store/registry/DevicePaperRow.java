package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.camera.DevicePaper;

/// A paper that proves an item of a device's file.
@Entity
@Table(name = "device_paper")
@IdClass(DevicePaperRow.Key.class)
class DevicePaperRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "item")
    String item = "";

    @Column(name = "paper")
    String paper = "";

    @Column(name = "dated")
    @Nullable
    LocalDate dated;

    @Column(name = "valid_until")
    @Nullable
    LocalDate until;

    static DevicePaperRow of(String cameraCode, DeviceFile.Item item, DevicePaper paper) {
        DevicePaperRow row = of(cameraCode, item, paper.reference());
        row.dated = paper.dated().orElse(null);
        row.until = paper.until().orElse(null);
        return row;
    }

    static DevicePaperRow of(String cameraCode, DeviceFile.Item item, String paper) {
        var row = new DevicePaperRow();
        row.cameraCode = cameraCode;
        row.item = item.name();
        row.paper = paper;
        return row;
    }

    DeviceFile.Item item() {
        return DeviceFile.Item.valueOf(item);
    }

    DevicePaper paper() {
        return new DevicePaper(paper, Optional.ofNullable(dated), Optional.ofNullable(until));
    }

    record Key(String cameraCode, String item) implements Serializable {}
}
