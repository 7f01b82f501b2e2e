package org.xunyao.app.house;

import org.xunyao.app.cameras.register.CameraRegister;
import org.xunyao.app.licence.desk.LicenceDesks;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.mode.ModeDesk;
import org.xunyao.registry.moving.PtzDesk;

/// The desks that cameras need.
///
/// @param cameras their register
/// @param register what the running program takes from it
/// @param ptz people who turn them
/// @param masks what is hidden of them, and who lifted it
/// @param modes for what their records may be used
/// @param licences what the shops in which they hang may sell
public record CameraDesks(
        CameraDesk cameras,
        CameraRegister register,
        PtzDesk ptz,
        MaskWard masks,
        ModeDesk modes,
        LicenceDesks licences) {}
