package org.xunyao.models.convert;

import java.util.List;
import java.util.stream.IntStream;
import org.xunyao.models.convert.Value.Size;

/// One method per TensorFlow operation: adds the ONNX operation that does the same and says what comes out.
final class Layers {
    private static final int HEIGHT = 2;
    private static final int WIDTH = 3;
    private static final List<Integer> NONE = List.of(0, 0, 0, 0);
    private static final List<Integer> SCALAR = List.of();

    private final OnnxGraph graph;

    Layers(OnnxGraph graph) {
        this.graph = graph;
    }

    /// A transpose between the two picture layouts costs nothing: only the counting of axes changes.
    Value transpose(Value value, Tensor order) throws ConversionException {
        boolean toLast = whole(order).equals(List.of(0, 2, 3, 1));
        boolean toFirst = whole(order).equals(List.of(0, 3, 1, 2));
        if ((toLast && !value.channelsLast()) || (toFirst && value.channelsLast())) {
            return new Value(value.name(), toLast, value.channels(), value.trained(), value.actual());
        }
        throw new ConversionException("MODEL-OPERATION", "transpose by " + whole(order));
    }

    /// Padding with zero.
    Value pad(Value value, Tensor paddings) throws ConversionException {
        int[] amounts = amounts(value, paddings);
        return padded(value, amounts, graph.longs(begins(amounts)), graph.sharedFloats(SCALAR, List.of(0f)));
    }

    /// Padding with a given value.
    Value pad(Value value, Tensor paddings, Tensor fill) throws ConversionException {
        int[] amounts = amounts(value, paddings);
        return padded(value, amounts, graph.longs(begins(amounts)), graph.floats(fill));
    }

    private Value padded(Value value, int[] amounts, String where, String fill) {
        String name = graph.node("Pad", List.of(value.name(), where, fill), Attribute.text("mode", "constant"));
        int rows = amounts[HEIGHT] + amounts[4 + HEIGHT];
        int columns = amounts[WIDTH] + amounts[4 + WIDTH];
        return new Value(
                name,
                value.channelsLast(),
                value.channels(),
                value.trained().grown(rows, columns),
                value.actual().grown(rows, columns));
    }

    /// Two-dimensional convolution without padding of its own, in one group.
    Value convolution(Value value, TfNode node, Tensor filter) throws ConversionException {
        requireWindow(value, node);
        if (!node.integers("dilations").equals(List.of(1, 1, 1, 1))) {
            throw new ConversionException("MODEL-OPERATION", "dilated convolution " + node.name());
        }
        Tensor turned = filter.filterFirst();
        List<Integer> kernel = turned.shape().subList(2, 4);
        if (turned.shape().get(1) != value.channels()) {
            throw new ConversionException("MODEL-SHAPE", node.name() + " on " + value.channels() + " channels");
        }
        List<Integer> strides = node.integers("strides").subList(1, 3);
        String weights = graph.floats(turned);
        String name = graph.node(
                "Conv",
                List.of(value.name(), weights),
                Attribute.integers("kernel_shape", kernel),
                Attribute.integers("strides", strides),
                Attribute.integers("dilations", List.of(1, 1)),
                Attribute.integers("pads", NONE),
                Attribute.integer("group", 1));
        return windowed(value, name, turned.shape().get(0), kernel, strides);
    }

    /// Largest of a sliding window without padding of its own.
    Value maximum(Value value, TfNode node) throws ConversionException {
        requireWindow(value, node);
        List<Integer> kernel = node.integers("ksize").subList(1, 3);
        List<Integer> strides = node.integers("strides").subList(1, 3);
        String name = graph.node(
                "MaxPool",
                List.of(value.name()),
                Attribute.integers("kernel_shape", kernel),
                Attribute.integers("strides", strides),
                Attribute.integers("pads", NONE));
        return windowed(value, name, value.channels(), kernel, strides);
    }

    /// Leaky rectifier.
    Value leaky(Value value, float alpha) {
        return value.renamed(graph.node("LeakyRelu", List.of(value.name()), Attribute.real("alpha", alpha)));
    }

    /// One constant per channel added.
    Value bias(Value value, Tensor bias) throws ConversionException {
        if (!value.channelsLast() || !bias.shape().equals(List.of(value.channels()))) {
            throw new ConversionException("MODEL-SHAPE", "bias of shape " + bias.shape() + " on " + value.shape());
        }
        String constant = graph.floats(new Tensor(List.of(1, value.channels(), 1, 1), bias.values()));
        return value.renamed(graph.node("Add", List.of(value.name(), constant)));
    }

    /// Two values of one shape added.
    Value sum(Value left, Value right) throws ConversionException {
        requireSame(left, right);
        return left.renamed(graph.node("Add", List.of(left.name(), right.name())));
    }

    /// Channels of several values one after another.
    Value concat(List<Value> parts, Tensor axis) throws ConversionException {
        Value first = parts.getFirst();
        int channels = 0;
        for (Value part : parts) {
            requireSame(first, new Value("", part.channelsLast(), first.channels(), part.trained(), part.actual()));
            channels += part.channels();
        }
        if (first.axis(axis.whole(0)) != 1) {
            throw new ConversionException("MODEL-OPERATION", "concatenation along axis " + axis.whole(0));
        }
        String name = graph.node("Concat", parts.stream().map(Value::name).toList(), Attribute.integer("axis", 1));
        return new Value(name, first.channelsLast(), channels, first.trained(), first.actual());
    }

    /// Bilinear resize about pixel centres. The graph names a target size; the factor to it is what holds
    /// at any input size.
    Value resize(Value value, TfNode node, Tensor target) throws ConversionException {
        if (!value.channelsLast() || node.flag("align_corners") || !node.flag("half_pixel_centers")) {
            throw new ConversionException("MODEL-OPERATION", "resize " + node.name());
        }
        Size trained = new Size(target.whole(0), target.whole(1));
        float down = (float) trained.height() / value.trained().height();
        float across = (float) trained.width() / value.trained().width();
        String region = graph.sharedFloats(List.of(0), List.of());
        String factors = graph.sharedFloats(List.of(4), List.of(1f, 1f, down, across));
        String name = graph.node(
                "Resize",
                List.of(value.name(), region, factors),
                Attribute.text("mode", "linear"),
                Attribute.text("coordinate_transformation_mode", "half_pixel"),
                Attribute.text("nearest_mode", "floor"));
        Size actual = new Size(
                (int) (value.actual().height() * down), (int) (value.actual().width() * across));
        return new Value(name, true, value.channels(), trained, actual);
    }

    private static Value windowed(Value value, String name, int channels, List<Integer> kernel, List<Integer> strides) {
        int high = kernel.get(0);
        int wide = kernel.get(1);
        int down = strides.get(0);
        int across = strides.get(1);
        return new Value(
                name,
                true,
                channels,
                value.trained().window(high, wide, down, across),
                value.actual().window(high, wide, down, across));
    }

    private static void requireWindow(Value value, TfNode node) throws ConversionException {
        if (!value.channelsLast()
                || !node.text("padding").equals("VALID")
                || !node.text("data_format").equals("NHWC")
                || node.integers("strides").size() != 4) {
            throw new ConversionException("MODEL-OPERATION", node.op() + " " + node.name());
        }
    }

    private static void requireSame(Value left, Value right) throws ConversionException {
        if (left.channelsLast() != right.channelsLast() || !left.shape().equals(right.shape())) {
            throw new ConversionException("MODEL-SHAPE", left.shape() + " beside " + right.shape());
        }
    }

    /// Before each axis, then after each axis, in ONNX's order of axes.
    private static int[] amounts(Value value, Tensor paddings) throws ConversionException {
        if (!paddings.shape().equals(List.of(4, 2))) {
            throw new ConversionException("MODEL-SHAPE", "paddings of shape " + paddings.shape());
        }
        int[] amounts = new int[8];
        for (int axis = 0; axis < 4; axis++) {
            amounts[value.axis(axis)] = paddings.whole(2 * axis);
            amounts[4 + value.axis(axis)] = paddings.whole(2 * axis + 1);
        }
        if (amounts[0] + amounts[1] + amounts[4] + amounts[5] != 0) {
            throw new ConversionException("MODEL-OPERATION", "padding of batch or channels");
        }
        return amounts;
    }

    private static Tensor begins(int[] amounts) {
        float[] values = new float[amounts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = amounts[i];
        }
        return new Tensor(List.of(values.length), values);
    }

    private static List<Integer> whole(Tensor tensor) {
        return IntStream.range(0, tensor.values().length)
                .map(tensor::whole)
                .boxed()
                .toList();
    }
}
