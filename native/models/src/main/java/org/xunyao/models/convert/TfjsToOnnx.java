package org.xunyao.models.convert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunyao.models.convert.Value.Size;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Converts a TensorFlow.js graph model to ONNX for one fixed input size. It knows the operations that
/// the models of the manifest use and refuses every other; nothing is guessed.
///
/// The graph is walked from the wanted outputs backwards, inputs first, so nodes come out in an order ONNX
/// accepts and
/// what no output needs is left out.
public final class TfjsToOnnx {
    private static final int DEEPEST = 1000;

    private final Map<String, TfNode> nodes = new HashMap<>();
    private final Map<String, Value> done = new HashMap<>();
    private final Map<String, Tensor> constants;
    private final OnnxGraph graph = new OnnxGraph();
    private final Layers layers = new Layers(graph);
    private final Size size;

    private TfjsToOnnx(JsonNode model, byte[] weights, Size size) throws ConversionException {
        this.size = size;
        for (JsonNode node : model.path("modelTopology").path("node")) {
            TfNode read = TfNode.of(node);
            nodes.put(read.name(), read);
        }
        this.constants = WeightReader.read(model.path("weightsManifest"), weights);
    }

    /// The ONNX file; the same arguments give the same bytes.
    ///
    /// @param model the graph, `model.json`
    /// @param weights the one weight file
    /// @param height of the input in pixels
    /// @param width of the input in pixels
    /// @param outputs nodes of the graph that become outputs, `/` in their names replaced by `_`
    /// @throws ConversionException when the graph holds anything unknown
    public static byte[] convert(byte[] model, byte[] weights, int height, int width, List<String> outputs)
            throws ConversionException {
        JsonNode read = JsonMapper.shared().readTree(model);
        TfjsToOnnx conversion = new TfjsToOnnx(read, weights, new Size(height, width));
        for (String output : outputs) {
            Value value = conversion.value(output, 0);
            conversion.graph.output(output.replace('/', '_'), value.name(), value.shape());
        }
        return conversion.graph.toBytes();
    }

    private Value value(String name, int depth) throws ConversionException {
        Value known = done.get(name);
        if (known != null) {
            return known;
        }
        TfNode node = nodes.get(name);
        if (node == null || depth > DEEPEST) {
            throw new ConversionException("MODEL-GRAPH", "no node " + name + " at depth " + depth);
        }
        Value made = make(node, depth + 1);
        done.put(name, made);
        return made;
    }

    private Value make(TfNode node, int depth) throws ConversionException {
        if (node.op().equals("Placeholder")) {
            return placeholder(node);
        }
        Value first = value(input(node, 0), depth);
        return switch (node.op()) {
            case "Identity" -> first;
            case "Transpose" -> layers.transpose(first, constant(node, 1));
            case "Pad" -> layers.pad(first, constant(node, 1));
            case "PadV2" -> layers.pad(first, constant(node, 1), constant(node, 2));
            case "Conv2D" -> layers.convolution(first, node, constant(node, 1));
            case "MaxPool" -> layers.maximum(first, node);
            case "LeakyRelu" -> layers.leaky(first, node.real("alpha"));
            case "Add", "AddV2" -> add(node, first, depth);
            case "ConcatV2" -> concat(node, depth);
            case "ResizeBilinear" -> layers.resize(first, node, constant(node, 1));
            default -> throw new ConversionException("MODEL-OPERATION", node.op() + " in " + node.name());
        };
    }

    private Value placeholder(TfNode node) throws ConversionException {
        List<Integer> sides = new ArrayList<>();
        node.attributes()
                .path("shape")
                .path("shape")
                .path("dim")
                .forEach(side -> sides.add(Integer.parseInt(side.path("size").asString("0"))));
        if (sides.size() != 4 || sides.get(0) != 1 || sides.get(2) < 1 || sides.get(3) < 1) {
            throw new ConversionException("MODEL-SHAPE", "input of shape " + sides);
        }
        Value input = new Value("input", false, sides.get(1), new Size(sides.get(2), sides.get(3)), size);
        graph.input(input.name(), input.shape());
        return input;
    }

    private Value add(TfNode node, Value first, int depth) throws ConversionException {
        Tensor bias = constants.get(input(node, 1));
        return bias == null ? layers.sum(first, value(input(node, 1), depth)) : layers.bias(first, bias);
    }

    private Value concat(TfNode node, int depth) throws ConversionException {
        int last = node.inputs().size() - 1;
        List<Value> parts = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            parts.add(value(input(node, i), depth));
        }
        return layers.concat(parts, constant(node, last));
    }

    private Tensor constant(TfNode node, int index) throws ConversionException {
        Tensor constant = constants.get(input(node, index));
        if (constant == null) {
            throw new ConversionException("MODEL-GRAPH", node.name() + " wants a constant as input " + index);
        }
        return constant;
    }

    private static String input(TfNode node, int index) throws ConversionException {
        if (index >= node.inputs().size()) {
            throw new ConversionException("MODEL-GRAPH", node.name() + " has no input " + index);
        }
        return node.inputs().get(index);
    }
}
