package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.PharmacyId;

/// A row of a camera as a thing that hangs in a shop.
@Entity
@Table(name = "camera_asset")
class CameraAssetRow {
    @Id
    @Column(name = "code")
    String code = "";

    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Column(name = "place")
    String place = "";

    @Column(name = "model")
    String model = "";

    static CameraAssetRow of(CameraAsset camera) {
        var row = new CameraAssetRow();
        row.code = camera.code().text();
        row.pharmacyId = camera.pharmacy().value().toString();
        row.place = camera.place();
        row.model = camera.model();
        return row;
    }

    CameraAsset camera(DeviceFile file) {
        return new CameraAsset(new CameraCode(code), new PharmacyId(UUID.fromString(pharmacyId)), place, model, file);
    }
}
