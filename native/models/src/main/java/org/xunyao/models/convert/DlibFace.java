package org.xunyao.models.convert;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Builds dlib's face network (Davis King, dlib_face_recognition_resnet_model_v1) in ONNX from the weights
/// that face-api carries. The package holds no graph, so the graph is written down here; the scale after
/// each convolution is multiplied into its weights.
///
/// Input `input` 1x3x150x150, red, green, blue, normalised; output `embedding` 1x128.
public final class DlibFace {
    private static final int SIDE = 150;
    private static final int NUMBERS = 128;
    private static final List<Integer> ONE = List.of(1, 1);
    private static final List<Integer> TWO = List.of(2, 2);
    private static final List<String> BLOCKS = List.of(
            "conv32_1",
            "conv32_2",
            "conv32_3",
            "conv64_down",
            "conv64_1",
            "conv64_2",
            "conv64_3",
            "conv128_down",
            "conv128_1",
            "conv128_2",
            "conv256_down",
            "conv256_1",
            "conv256_2",
            "conv256_down_out");

    private final OnnxGraph graph = new OnnxGraph();
    private final Map<String, Tensor> weights;

    /// @param name in the graph
    private record Picture(String name, int channels, int side) {}

    private DlibFace(Map<String, Tensor> weights) {
        this.weights = weights;
    }

    /// The ONNX file; the same arguments give the same bytes.
    ///
    /// @param manifest names and shapes of the weights, in their order
    /// @param weights the one weight file
    /// @throws ConversionException when a weight is missing or of another shape
    public static byte[] convert(byte[] manifest, byte[] weights) throws ConversionException {
        JsonNode read = JsonMapper.shared().readTree(manifest);
        return new DlibFace(WeightReader.read(read, weights)).build();
    }

    private byte[] build() throws ConversionException {
        graph.input("input", List.of(1, 3, SIDE, SIDE));
        Picture picture = convolution(new Picture("input", 3, SIDE), "conv32_down", true);
        picture = rectified(picture);
        picture = pooled(picture, "MaxPool", 3);
        for (String block : BLOCKS) {
            picture = block.contains("down") ? smaller(picture, block) : same(picture, block);
        }
        String mean = graph.node("GlobalAveragePool", List.of(picture.name()));
        String flat = graph.node("Flatten", List.of(mean), Attribute.integer("axis", 1));
        Tensor last = weight("fc", List.of(picture.channels(), NUMBERS));
        String embedding = graph.node("MatMul", List.of(flat, graph.floats(last)));
        graph.output("embedding", embedding, List.of(1, NUMBERS));
        return graph.toBytes();
    }

    /// Two convolutions added to what went in.
    private Picture same(Picture in, String block) throws ConversionException {
        Picture out = convolution(in, block + "/conv1", false);
        out = convolution(rectified(out), block + "/conv2", false);
        return sum(in, out);
    }

    /// Likewise at half the size; what went in is averaged down and gets channels of zero.
    private Picture smaller(Picture in, String block) throws ConversionException {
        Picture out = convolution(in, block + "/conv1", true);
        out = convolution(rectified(out), block + "/conv2", false);
        Picture around = pooled(in, "AveragePool", 2);
        int more = around.side() - out.side();
        if (more > 0) {
            out = new Picture(padded(out.name(), 0, more), out.channels(), around.side());
        }
        int channels = out.channels() - around.channels();
        if (channels > 0) {
            around = new Picture(padded(around.name(), channels, 0), out.channels(), around.side());
        }
        return sum(around, out);
    }

    private Picture sum(Picture left, Picture right) throws ConversionException {
        if (left.channels() != right.channels() || left.side() != right.side()) {
            throw new ConversionException("MODEL-SHAPE", left + " beside " + right);
        }
        return rectified(
                new Picture(graph.node("Add", List.of(left.name(), right.name())), left.channels(), left.side()));
    }

    /// Zeros behind the channels, below and to the right.
    private String padded(String name, int channels, int cells) {
        float[] amounts = {0, 0, 0, 0, 0, channels, cells, cells};
        String where = graph.longs(new Tensor(List.of(amounts.length), amounts));
        String zero = graph.sharedFloats(List.of(), List.of(0f));
        return graph.node("Pad", List.of(name, where, zero), Attribute.text("mode", "constant"));
    }

    private Picture rectified(Picture in) {
        return new Picture(graph.node("Relu", List.of(in.name())), in.channels(), in.side());
    }

    private Picture pooled(Picture in, String kind, int window) {
        String name = graph.node(
                kind,
                List.of(in.name()),
                Attribute.integers("kernel_shape", List.of(window, window)),
                Attribute.integers("strides", TWO));
        return new Picture(name, in.channels(), (in.side() - window) / 2 + 1);
    }

    /// @param halving by steps of two without padding; else by one with padding
    private Picture convolution(Picture in, String layer, boolean halving) throws ConversionException {
        Tensor stored = weights.get(layer + "/conv/filters");
        if (stored == null) {
            throw new ConversionException("MODEL-WEIGHTS", "no " + layer + "/conv/filters");
        }
        Tensor filters = stored.filterFirst();
        int channels = filters.shape().get(0);
        int window = filters.shape().get(2);
        if (!filters.shape().equals(List.of(channels, in.channels(), window, window))) {
            throw new ConversionException("MODEL-SHAPE", layer + " on " + in);
        }
        List<Integer> each = List.of(channels);
        float[] scale = weight(layer + "/scale/weights", each).values();
        float[] shift = weight(layer + "/scale/biases", each).values();
        float[] bias = weight(layer + "/conv/bias", each).values();
        float[] scaled = filters.values().clone();
        int length = scaled.length / channels;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= scale[i / length];
        }
        float[] added = new float[channels];
        for (int i = 0; i < channels; i++) {
            added[i] = bias[i] * scale[i] + shift[i];
        }
        int around = halving ? 0 : window / 2;
        String name = graph.node(
                "Conv",
                List.of(
                        in.name(),
                        graph.floats(new Tensor(filters.shape(), scaled)),
                        graph.floats(new Tensor(each, added))),
                Attribute.integers("kernel_shape", List.of(window, window)),
                Attribute.integers("strides", halving ? TWO : ONE),
                Attribute.integers("pads", List.of(around, around, around, around)));
        return new Picture(name, channels, halving ? (in.side() - window) / 2 + 1 : in.side());
    }

    private Tensor weight(String name, List<Integer> shape) throws ConversionException {
        Tensor tensor = weights.get(name);
        if (tensor == null || !tensor.shape().equals(shape)) {
            throw new ConversionException("MODEL-WEIGHTS", name + " is not there in shape " + shape);
        }
        return tensor;
    }
}
