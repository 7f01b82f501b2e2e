package org.xunyao.bench.look;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.xunyao.bench.station.CarelessFiles;
import org.xunyao.vision.network.Network;

/// A product of two square matrices in ONNX Runtime on one thread: what this machine can do in
/// multiply-adds at this moment. One factor is a constant of the network, so that it is laid out once.
final class GemmFloor implements AutoCloseable {
    private static final int SIDE = 1_024;
    private static final int FLOAT = 1;
    private static final int LOW = 0x7F;
    private static final int SEVEN = 7;
    private static final int BYTES = 2;

    private final Network network;
    private final FloatBuffer input;

    /// @param folder in which its file is made
    GemmFloor(Path folder) throws IOException {
        Path file = folder.resolve("gemm.onnx");
        new CarelessFiles().replace(file, model());
        network = new Network("gemm", file);
        input = network.input(SIDE * SIDE);
        var random = new Random(1);
        for (int i = 0; i < SIDE * SIDE; i++) {
            input.put(i, random.nextFloat());
        }
    }

    /// Multiply-adds of one run.
    static long multiplyAdds() {
        return (long) SIDE * SIDE * SIDE;
    }

    /// Multiplies once.
    void run() {
        network.run(SIDE, SIDE);
    }

    @Override
    public void close() {
        network.close();
    }

    /// A network of one node, `y = MatMul(x, w)`, in the field numbers of onnx.proto3.
    private static byte[] model() throws IOException {
        var node = new ByteArrayOutputStream();
        text(node, 1, "x");
        text(node, 1, "w");
        text(node, 2, "y");
        text(node, 4, "MatMul");
        var graph = new ByteArrayOutputStream();
        bytes(graph, 1, node.toByteArray());
        text(graph, 2, "gemm");
        bytes(graph, 5, weights());
        bytes(graph, 11, value("x"));
        bytes(graph, 12, value("y"));
        var operators = new ByteArrayOutputStream();
        number(operators, 2, 13);
        var model = new ByteArrayOutputStream();
        number(model, 1, 8);
        bytes(model, 7, graph.toByteArray());
        bytes(model, 8, operators.toByteArray());
        return model.toByteArray();
    }

    private static byte[] weights() throws IOException {
        ByteBuffer raw = ByteBuffer.allocate(SIDE * SIDE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        var random = new Random(2);
        while (raw.hasRemaining()) {
            raw.putFloat(random.nextFloat());
        }
        var tensor = new ByteArrayOutputStream();
        number(tensor, 1, SIDE);
        number(tensor, 1, SIDE);
        number(tensor, 2, FLOAT);
        text(tensor, 8, "w");
        bytes(tensor, 9, raw.array());
        return tensor.toByteArray();
    }

    private static byte[] value(String name) throws IOException {
        var side = new ByteArrayOutputStream();
        number(side, 1, SIDE);
        var shape = new ByteArrayOutputStream();
        bytes(shape, 1, side.toByteArray());
        bytes(shape, 1, side.toByteArray());
        var tensor = new ByteArrayOutputStream();
        number(tensor, 1, FLOAT);
        bytes(tensor, 2, shape.toByteArray());
        var type = new ByteArrayOutputStream();
        bytes(type, 1, tensor.toByteArray());
        var value = new ByteArrayOutputStream();
        text(value, 1, name);
        bytes(value, 2, type.toByteArray());
        return value.toByteArray();
    }

    private static void number(ByteArrayOutputStream to, int field, long value) {
        varint(to, (long) field << 3);
        varint(to, value);
    }

    private static void text(ByteArrayOutputStream to, int field, String value) throws IOException {
        bytes(to, field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ByteArrayOutputStream to, int field, byte[] value) throws IOException {
        varint(to, (long) field << 3 | BYTES);
        varint(to, value.length);
        to.write(value);
    }

    private static void varint(ByteArrayOutputStream to, long value) {
        long left = value;
        while (left > LOW) {
            to.write((int) (left & LOW) | LOW + 1);
            left >>>= SEVEN;
        }
        to.write((int) left);
    }
}
