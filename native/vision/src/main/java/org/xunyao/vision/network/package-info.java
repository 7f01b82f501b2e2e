/// One way to run a network in ONNX Runtime, for every reader that is not the person detector.
@NullMarked
package org.xunyao.vision.network;

import org.jspecify.annotations.NullMarked;
