package org.xunyao.models.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TfjsToOnnxTest {
    private static final String TO_LAST = node("order", "Const", "", "") + node("last", "Transpose", "'x','order'", "");
    private static final String INPUT = node(
            "x", "Placeholder", "", "'shape':{'shape':{'dim':[{'size':'1'},{'size':'2'},{'size':'2'},{'size':'2'}]}}");
    private static final String WINDOW = "'padding':{'s':'VkFMSUQ='},'data_format':{'s':'TkhXQw=='},"
            + "'strides':{'list':{'i':['1','1','1','1']}},'dilations':{'list':{'i':['1','1','1','1']}}";

    private static String node(String name, String op, String inputs, String attributes) {
        return "{'name':'" + name + "','op':'" + op + "','input':[" + inputs + "],'attr':{" + attributes + "}},";
    }

    private static String weight(String name, String shape, String type) {
        String half = type.equals("float16") ? ",'quantization':{'dtype':'float16'}" : "";
        return "{'name':'" + name + "','shape':[" + shape + "],'dtype':'" + (type.equals("float16") ? "float32" : type)
                + "'" + half + "},";
    }

    private static byte[] model(String nodes, String weights) {
        String json = "{'modelTopology':{'node':[" + nodes.substring(0, nodes.length() - 1)
                + "]},'weightsManifest':[{'weights':[" + weights.replaceAll(",$", "") + "]}]}";
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer bytes() {
        return ByteBuffer.allocate(256).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] written(ByteBuffer buffer) {
        byte[] written = new byte[buffer.position()];
        buffer.flip().get(written);
        return written;
    }

    private static ByteBuffer integers(int... values) {
        ByteBuffer buffer = bytes();
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer;
    }

    private static float[] run(byte[] onnx, long[] shape, float... input) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (var session = environment.createSession(onnx);
                var tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
                var result = session.run(Map.of("input", tensor))) {
            FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[out.remaining()];
            out.get(values);
            return values;
        }
    }

    @Test
    void convolutionWithHalfFloatWeightsBiasAndLeakyRectifierGivesTheValuesReckonedByHand() throws Exception {
        ByteBuffer weights = integers(0, 2, 3, 1);
        // One filter of 1x1 over two channels: 2 times the first less half the second.
        weights.putShort(Float.floatToFloat16(2f)).putShort(Float.floatToFloat16(-0.5f));
        weights.putFloat(-1f);
        byte[] model = model(
                INPUT
                        + TO_LAST
                        + node("conv", "Conv2D", "'last','filter'", WINDOW)
                        + node("sum", "Add", "'conv','bias'", "")
                        + node("y/out", "LeakyRelu", "'sum'", "'alpha':{'f':0.1}"),
                weight("order", "4", "int32")
                        + weight("filter", "1,1,2,1", "float16")
                        + weight("bias", "1", "float32"));

        byte[] onnx = TfjsToOnnx.convert(model, written(weights), 2, 2, List.of("y/out"));

        assertThat(run(onnx, new long[] {1, 2, 2, 2}, 1, 2, 3, 4, 10, 0, 0, 40))
                .containsExactly(new float[] {-0.4f, 3, 5, -1.3f}, within(1e-6f));
    }

    @Test
    void resizeKeepsItsFactorAtAnotherInputSize() throws Exception {
        ByteBuffer weights = integers(0, 2, 3, 1, 4, 4);
        byte[] model = model(
                INPUT + TO_LAST + node("big", "ResizeBilinear", "'last','target'", "'half_pixel_centers':{'b':true}"),
                weight("order", "4", "int32") + weight("target", "2", "int32"));

        byte[] onnx = TfjsToOnnx.convert(model, written(weights), 1, 3, List.of("big"));

        float[] out = run(onnx, new long[] {1, 2, 1, 3}, 0, 4, 8, 1, 1, 1);
        assertThat(out).hasSize(2 * 2 * 6);
        // Pixel centres: 0 at the edge, then a quarter and three quarters of the way to the neighbour.
        assertThat(out).startsWith(new float[] {0, 1, 3, 5, 7, 8}, within(1e-6f));
    }

    @Test
    void padsWhereTensorFlowCountsItsAxes() throws Exception {
        ByteBuffer weights = integers(0, 2, 3, 1, 0, 0, 1, 0, 0, 1, 0, 0);
        byte[] model = model(
                INPUT + TO_LAST + node("pad", "Pad", "'last','where'", ""),
                weight("order", "4", "int32") + weight("where", "4,2", "int32"));

        byte[] onnx = TfjsToOnnx.convert(model, written(weights), 2, 2, List.of("pad"));

        // One row above, one column to the right.
        assertThat(run(onnx, new long[] {1, 2, 2, 2}, 1, 2, 3, 4, 5, 6, 7, 8))
                .containsExactly(0, 0, 0, 1, 2, 0, 3, 4, 0, 0, 0, 0, 5, 6, 0, 7, 8, 0);
    }

    @Test
    void anOperationItDoesNotKnowIsRefusedByCode() {
        byte[] model = model(INPUT + node("y", "Softmax", "'x'", ""), "");
        assertThatThrownBy(() -> TfjsToOnnx.convert(model, new byte[0], 2, 2, List.of("y")))
                .isInstanceOfSatisfying(
                        ConversionException.class, e -> assertThat(e.code()).isEqualTo("MODEL-OPERATION"));
    }

    @Test
    void weightsThatAreTooShortOrTooLongAreRefused() {
        byte[] model = model(INPUT, weight("order", "4", "int32"));
        for (int length : List.of(15, 17)) {
            assertThatThrownBy(() -> TfjsToOnnx.convert(model, new byte[length], 2, 2, List.of("x")))
                    .isInstanceOfSatisfying(
                            ConversionException.class, e -> assertThat(e.code()).isEqualTo("MODEL-WEIGHTS"));
        }
    }

    @Test
    void aGraphThatReadsItselfIsRefused() {
        byte[] model = model(node("a", "Identity", "'b'", "") + node("b", "Identity", "'a'", ""), "");
        assertThatThrownBy(() -> TfjsToOnnx.convert(model, new byte[0], 2, 2, List.of("a")))
                .isInstanceOfSatisfying(
                        ConversionException.class, e -> assertThat(e.code()).isEqualTo("MODEL-GRAPH"));
    }
}
