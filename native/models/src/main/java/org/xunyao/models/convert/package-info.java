/// TensorFlow.js graph models to ONNX, in plain JDK: reads the graph and its weights, writes the protobuf
/// of ONNX opset 11.
@NullMarked
package org.xunyao.models.convert;

import org.jspecify.annotations.NullMarked;
