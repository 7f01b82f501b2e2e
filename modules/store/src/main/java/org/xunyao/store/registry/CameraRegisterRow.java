package org.xunyao.store.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.registry.camera.Withdrawal;

/// What the register says of a camera beside its asset: addresses, device, leaving.
@Entity
@Table(name = "camera_register")
class CameraRegisterRow {
    @Id
    @Column(name = "camera_code")
    String code = "";

    @Column(name = "shop")
    String shop = "";

    @Column(name = "national_code")
    String national = "";

    @Column(name = "recording")
    String recording = "";

    @Column(name = "main_address")
    @Nullable
    String main;

    @Column(name = "sub_address")
    @Nullable
    String sub;

    @Column(name = "control_address")
    @Nullable
    String control;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    @Nullable
    String withdrawnBy;

    @Column(name = "withdrawn_reason")
    @Nullable
    String withdrawnReason;

    static CameraRegisterRow of(RegisteredCamera camera) {
        var row = new CameraRegisterRow();
        row.code = camera.code().text();
        row.shop = camera.site().shop();
        row.national = camera.device().national();
        row.recording = camera.device().recording();
        row.main = camera.lines().map(lines -> lines.main().text()).orElse(null);
        row.sub = camera.lines().flatMap(StreamLines::sub).map(StreamLine::text).orElse(null);
        row.control = camera.lines()
                .flatMap(StreamLines::control)
                .map(StreamLine::text)
                .orElse(null);
        row.withdrawnAt = camera.withdrawn().map(Withdrawal::at).orElse(null);
        row.withdrawnBy = camera.withdrawn().map(Withdrawal::by).orElse(null);
        row.withdrawnReason = camera.withdrawn().map(Withdrawal::reason).orElse(null);
        return row;
    }

    CameraDevice device(String model) {
        return new CameraDevice(model, national, recording);
    }

    Optional<StreamLines> lines() {
        return Optional.ofNullable(main)
                .map(text -> new StreamLines(
                        new StreamLine(text),
                        Optional.ofNullable(sub).map(StreamLine::new),
                        Optional.ofNullable(control).map(StreamLine::new)));
    }

    Optional<Withdrawal> withdrawn() {
        String by = withdrawnBy;
        String reason = withdrawnReason;
        return by == null || reason == null
                ? Optional.empty()
                : Optional.ofNullable(withdrawnAt).map(at -> new Withdrawal(at, by, reason));
    }
}
