package org.xunyao.registry.camera;

import java.util.Optional;

/// The streams of a camera (主辅码流).
///
/// @param main the large one (主码流)
/// @param sub the small one (辅码流), if the camera has one
public record StreamLines(StreamLine main, Optional<StreamLine> sub) {}
