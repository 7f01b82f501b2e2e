package org.xunyao.models.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An ONNX model under construction: nodes, constants, one input, outputs; IR version 6, opset 11 (ONNX
/// onnx.proto).
///
/// Values are numbered in the order they arise, so the same calls give the same file to the last byte.
final class OnnxGraph {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int IR_VERSION = 6;
    private static final int OPSET = 11;

    private final List<byte[]> nodes = new ArrayList<>();
    private final List<byte[]> constants = new ArrayList<>();
    private final List<byte[]> inputs = new ArrayList<>();
    private final List<byte[]> outputs = new ArrayList<>();
    private final Map<List<Float>, String> shared = new HashMap<>();
    private int numbered;

    /// Declares the input.
    void input(String name, List<Integer> shape) {
        inputs.add(declaration(name, shape).toBytes());
    }

    /// Adds an operation and gives the name of its one output.
    String node(String op, List<String> from, Attribute... attributes) {
        numbered++;
        String to = "t" + numbered;
        nodes.add(node(op + "_" + numbered, op, from, to, attributes));
        return to;
    }

    /// Makes a value an output under its own name.
    void output(String name, String value, List<Integer> shape) {
        nodes.add(node("out_" + name, "Identity", List.of(value), name));
        outputs.add(declaration(name, shape).toBytes());
    }

    /// Adds a constant of floats and gives its name.
    String floats(Tensor tensor) {
        return constant(tensor.shape(), FLOAT, tensor.floatBytes());
    }

    /// Adds a constant of 64-bit integers and gives its name.
    String longs(Tensor tensor) {
        return constant(tensor.shape(), INT64, tensor.longBytes());
    }

    /// A small constant of floats that many nodes may use: the same values are written once.
    String sharedFloats(List<Integer> shape, List<Float> values) {
        String known = shared.get(values);
        if (known != null) {
            return known;
        }
        float[] plain = new float[values.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = values.get(i);
        }
        String name = floats(new Tensor(shape, plain));
        shared.put(List.copyOf(values), name);
        return name;
    }

    /// The file.
    byte[] toBytes() {
        ProtobufWriter graph = new ProtobufWriter();
        nodes.forEach(node -> graph.bytes(1, node));
        graph.text(2, "tfjs");
        constants.forEach(constant -> graph.bytes(5, constant));
        inputs.forEach(input -> graph.bytes(11, input));
        outputs.forEach(output -> graph.bytes(12, output));
        return new ProtobufWriter()
                .integer(1, IR_VERSION)
                .text(2, "TfjsToOnnx")
                .message(7, graph)
                .message(8, new ProtobufWriter().text(1, "").integer(2, OPSET))
                .toBytes();
    }

    private String constant(List<Integer> shape, int type, byte[] raw) {
        numbered++;
        String name = "w" + numbered;
        ProtobufWriter tensor = new ProtobufWriter();
        shape.forEach(side -> tensor.integer(1, side));
        constants.add(tensor.integer(2, type).text(8, name).bytes(9, raw).toBytes());
        return name;
    }

    private static byte[] node(String name, String op, List<String> from, String to, Attribute... attributes) {
        ProtobufWriter node = new ProtobufWriter();
        from.forEach(value -> node.text(1, value));
        node.text(2, to).text(3, name).text(4, op);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        return node.toBytes();
    }

    private static ProtobufWriter declaration(String name, List<Integer> shape) {
        ProtobufWriter sides = new ProtobufWriter();
        shape.forEach(side -> sides.message(1, new ProtobufWriter().integer(1, side)));
        ProtobufWriter tensor = new ProtobufWriter().integer(1, FLOAT).message(2, sides);
        return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
    }
}
