/// Pictures to observations: OpenCV and ONNX Runtime behind small ports. Everything here runs in the media
/// worker, never
/// in the station's process.
@NullMarked
package org.xunyao.vision;

import org.jspecify.annotations.NullMarked;
