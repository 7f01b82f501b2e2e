package org.xunyao.registry.camera;

import java.util.Optional;
import org.xunyao.registry.CameraCode;

/// A camera as the register has it (已登记摄像机).
///
/// @param lines nothing while the address is not known
/// @param withdrawn when it left the register, if it did
/// @param revision which state of the rows this is; what a person changes follows the state that the person saw
public record RegisteredCamera(
        CameraCode code,
        CameraSite site,
        CameraDevice device,
        Optional<StreamLines> lines,
        CameraFile file,
        Optional<Withdrawal> withdrawn,
        long revision) {
    /// What a person could have entered.
    public CameraEntry entry() {
        return new CameraEntry(code, site, device, lines);
    }

    /// The same camera with other entries.
    public RegisteredCamera with(CameraEntry entry) {
        return new RegisteredCamera(code, entry.site(), entry.device(), entry.lines(), file, withdrawn, revision);
    }

    /// The same camera with another file.
    public RegisteredCamera with(CameraFile other) {
        return new RegisteredCamera(code, site, device, lines, other, withdrawn, revision);
    }

    /// The same camera, withdrawn or back.
    public RegisteredCamera leaving(Optional<Withdrawal> how) {
        return new RegisteredCamera(code, site, device, lines, file, how, revision);
    }
}
