package org.xunyao.bench.look;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Counts the multiply-adds of a network of convolutions from its ONNX graph: for each convolution its
/// weights times the places of its output (ONNX `Conv`, `Pad`, `MaxPool`, `Resize`). What only adds, joins
/// or bends values counts nothing, so the count is a floor.
final class MultiplyAdds {
    // Field numbers of onnx.proto3.
    private static final int GRAPH = 7;
    private static final int NODES = 1;
    private static final int INITIALIZERS = 5;
    private static final int ATTRIBUTES = 5;
    private static final int DIMENSIONS = 1;
    private static final int FLOATS = 4;
    private static final int LONGS = 7;
    private static final int TENSOR_NAME = 8;
    private static final int RAW = 9;
    private static final int ATTRIBUTE_LONGS = 8;
    private static final int ATTRIBUTE_LONG = 3;
    private static final int AXES = 4;

    private final Map<String, Proto> tensors = new HashMap<>();
    private final Map<String, long[]> sizes = new HashMap<>();
    private long sum;

    private MultiplyAdds() {}

    /// Of one run.
    ///
    /// @param model bytes of the file
    /// @param input name of the input
    /// @param height of the input in pixels
    /// @param width likewise
    /// @throws IllegalArgumentException if the graph has an operator that is not counted here
    static long of(byte[] model, String input, int height, int width) {
        var counted = new MultiplyAdds();
        Proto graph = Proto.of(model).messages(GRAPH).getFirst();
        graph.messages(INITIALIZERS).forEach(tensor -> counted.tensors.put(tensor.text(TENSOR_NAME), tensor));
        counted.sizes.put(input, new long[] {height, width});
        graph.messages(NODES).forEach(counted::node);
        return counted.sum;
    }

    private void node(Proto node) {
        List<String> inputs = node.texts(1);
        long[] size = Objects.requireNonNull(sizes.get(inputs.getFirst()), "an input that nothing made");
        long[] out = switch (node.text(4)) {
            case "Conv" -> convolution(node, inputs, size);
            case "MaxPool" -> window(node, size, longs(node, "kernel_shape", 1));
            case "Pad" -> padded(size, inputs.size() > 1 ? numbers(inputs.get(1)) : attribute(node, "pads"));
            case "Resize" -> resized(inputs, size);
            case "Add", "LeakyRelu", "Concat", "Identity", "Sigmoid", "Mul" -> size;
            case String other -> throw new IllegalArgumentException("operator " + other + " is not counted");
        };
        node.texts(2).forEach(name -> sizes.put(name, out));
    }

    /// Weights are outputs, inputs a group, rows, columns.
    private long[] convolution(Proto node, List<String> inputs, long[] size) {
        long[] weights = tensor(inputs.get(1)).numbers(DIMENSIONS);
        long[] out = window(node, size, new long[] {weights[2], weights[3]});
        sum += weights[0] * weights[1] * weights[2] * weights[3] * out[0] * out[1];
        return out;
    }

    private static long[] window(Proto node, long[] size, long[] kernel) {
        long[] strides = longs(node, "strides", 1);
        long[] dilations = longs(node, "dilations", 1);
        long[] pads = attribute(node, "pads");
        long[] out = new long[2];
        for (int i = 0; i < 2; i++) {
            long around = pads == null || pads.length == 0 ? 0 : pads[i] + pads[i + 2];
            out[i] = (size[i] + around - dilations[i] * (kernel[i] - 1) - 1) / strides[i] + 1;
        }
        return out;
    }

    private static long[] padded(long[] size, long @Nullable [] pads) {
        if (pads == null || pads.length != 2 * AXES) {
            throw new IllegalArgumentException("padding of other axes");
        }
        return new long[] {size[0] + pads[2] + pads[6], size[1] + pads[3] + pads[7]};
    }

    private long[] resized(List<String> inputs, long[] size) {
        if (inputs.size() > 3 && tensors.containsKey(inputs.get(3))) {
            long[] sides = numbers(inputs.get(3));
            return new long[] {sides[2], sides[3]};
        }
        float[] scales = floats(inputs.get(2));
        return new long[] {(long) (size[0] * scales[2]), (long) (size[1] * scales[3])};
    }

    private Proto tensor(String name) {
        return Objects.requireNonNull(tensors.get(name), "no weights");
    }

    private long[] numbers(String name) {
        Proto tensor = tensor(name);
        byte[] raw = tensor.raw(RAW);
        if (raw.length == 0) {
            return tensor.numbers(LONGS);
        }
        ByteBuffer in = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        long[] all = new long[raw.length / Long.BYTES];
        in.asLongBuffer().get(all);
        return all;
    }

    private float[] floats(String name) {
        Proto tensor = tensor(name);
        byte[] raw = tensor.raw(RAW);
        byte[] bytes = raw.length == 0 ? tensor.raw(FLOATS) : raw;
        float[] all = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(all);
        return all;
    }

    private static long[] longs(Proto node, String name, long usual) {
        long[] found = attribute(node, name);
        return found == null || found.length == 0 ? new long[] {usual, usual} : found;
    }

    private static long @Nullable [] attribute(Proto node, String name) {
        for (Proto attribute : node.messages(ATTRIBUTES)) {
            if (attribute.text(1).equals(name)) {
                long[] all = attribute.numbers(ATTRIBUTE_LONGS);
                return all.length == 0 ? attribute.numbers(ATTRIBUTE_LONG) : all;
            }
        }
        return null;
    }
}
