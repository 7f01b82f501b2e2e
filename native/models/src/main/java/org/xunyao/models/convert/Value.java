package org.xunyao.models.convert;

import java.util.List;

/// A picture-like value on its way through the conversion. In the ONNX graph it always lies as channels,
/// height, width;
/// TensorFlow's transposes only change how TensorFlow counts its axes.
///
/// @param name in the ONNX graph
/// @param channelsLast how TensorFlow counts: batch, height, width, channels when true; batch, channels,
/// height, width
///     when false
/// @param channels how many
/// @param trained size at the input size of the TensorFlow graph, from which resize factors follow
/// @param actual size at the input size that was asked for
record Value(String name, boolean channelsLast, int channels, Size trained, Size actual) {
    /// Height and width in cells.
    record Size(int height, int width) {
        /// After a sliding window without padding.
        Size window(int kernelHeight, int kernelWidth, int strideHeight, int strideWidth) {
            return new Size((height - kernelHeight) / strideHeight + 1, (width - kernelWidth) / strideWidth + 1);
        }

        /// After padding.
        Size grown(int rows, int columns) {
            return new Size(height + rows, width + columns);
        }
    }

    /// TensorFlow's axis in the order batch 0, channels 1, height 2, width 3.
    int axis(int tensorFlowAxis) {
        return channelsLast ? List.of(0, 2, 3, 1).get(tensorFlowAxis) : tensorFlowAxis;
    }

    /// The same place under another name, after an operation that keeps the shape.
    Value renamed(String to) {
        return new Value(to, channelsLast, channels, trained, actual);
    }

    /// Batch, channels, height, width as ONNX has them.
    List<Integer> shape() {
        return List.of(1, channels, actual.height(), actual.width());
    }
}
