package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.xunyao.registry.DeviceFile;

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

    record Key(String cameraCode, String item) implements Serializable {}
}
