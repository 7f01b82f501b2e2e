package org.xunyao.models.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// A constant of the graph; whole numbers below 2^24 lose nothing as floats, and shapes are no larger.
final class Tensor {
    private final List<Integer> shape;
    private final float[] values;

    /// @param shape empty for a scalar
    /// @param values in row-major order; not copied, do not change
    Tensor(List<Integer> shape, float[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
    }

    /// The sides, empty for a scalar.
    List<Integer> shape() {
        return shape;
    }

    /// The values in row-major order; do not change.
    float[] values() {
        return values;
    }

    /// How many values a shape holds; refuses negative sides and more than a gibibyte of floats.
    static int count(List<Integer> shape) throws ConversionException {
        long count = 1;
        for (int side : shape) {
            count = side < 0 ? -1 : count * side;
            if (count < 0 || count > 1L << 28) {
                throw new ConversionException("MODEL-SHAPE", "shape " + shape);
            }
        }
        return (int) count;
    }

    /// The value at an index as a whole number.
    int whole(int index) {
        return (int) values[index];
    }

    /// Convolution weights height, width, in, out in the order that ONNX wants: out, in, height, width.
    Tensor filterFirst() throws ConversionException {
        if (shape.size() != 4) {
            throw new ConversionException("MODEL-SHAPE", "filter of shape " + shape);
        }
        int in = shape.get(2);
        int filters = shape.get(3);
        int cells = shape.get(0) * shape.get(1);
        float[] turned = new float[values.length];
        for (int cell = 0; cell < cells; cell++) {
            for (int channel = 0; channel < in; channel++) {
                for (int filter = 0; filter < filters; filter++) {
                    turned[(filter * in + channel) * cells + cell] = values[(cell * in + channel) * filters + filter];
                }
            }
        }
        return new Tensor(List.of(filters, in, shape.get(0), shape.get(1)), turned);
    }

    /// Little-endian 32-bit floats.
    byte[] floatBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /// Little-endian 64-bit integers.
    byte[] longBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putLong((long) value);
        }
        return bytes.array();
    }
}
