package org.xunyao.app.cameras;

import java.util.OptionalLong;
import org.xunyao.app.cameras.model.CameraRow;
import org.xunyao.app.cameras.sheet.ImportPlan;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.registry.DeviceFile;

/// What stands beside the list.
public sealed interface CameraSide {
    /// The selected camera.
    record Detail() implements CameraSide {}

    /// The form of a camera.
    ///
    /// @param seen the revision from which it began; none for a new one
    record Editing(OptionalLong seen) implements CameraSide {}

    /// One item of the camera's file.
    record Paper(CameraRow row, DeviceFile.Item item) implements CameraSide {}

    /// The reason for which a camera leaves.
    record Withdrawing(CameraRow row) implements CameraSide {}

    /// What an import would do.
    record Importing(ImportPlan plan) implements CameraSide {}

    /// Cameras found on the network.
    record Finding() implements CameraSide {}

    /// Both versions of a camera.
    record Clash(Conflict conflict) implements CameraSide {}
}
