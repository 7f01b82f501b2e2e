package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.session.Versioned;

/// A row of a camera as a thing that hangs in a shop. Its version stands for the camera's row of the register, its
/// papers and its attachments too.
@Entity
@Table(name = "camera_asset")
class CameraAssetRow implements Versioned {
    @Id
    @Column(name = "code")
    String code = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "pharmacy_id")
    @Nullable
    String pharmacyId;

    @Column(name = "place")
    String place = "";

    @Column(name = "model")
    String model = "";

    static CameraAssetRow of(CameraAsset camera) {
        return of(camera.code().text(), camera.pharmacy().value().toString(), camera.place(), camera.model());
    }

    static CameraAssetRow of(String code, @Nullable String pharmacy, String place, String model) {
        var row = new CameraAssetRow();
        row.code = code;
        row.pharmacyId = pharmacy;
        row.place = place;
        row.model = model;
        return row;
    }

    /// Nothing if it hangs in no pharmacy of the register.
    Optional<CameraAsset> camera(DeviceFile file) {
        return Optional.ofNullable(pharmacyId)
                .map(id ->
                        new CameraAsset(new CameraCode(code), new PharmacyId(UUID.fromString(id)), place, model, file));
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long stored) {
        version = stored;
    }
}
