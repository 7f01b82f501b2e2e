package org.xunyao.registry.camera;

import java.util.OptionalLong;

/// One row of an import that was looked at before (导入行).
///
/// @param seen revision of the camera that it is to change, as it was when the person looked; none for a new one
public record PlannedCamera(CameraEntry entry, OptionalLong seen) {}
