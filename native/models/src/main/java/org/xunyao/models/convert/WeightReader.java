package org.xunyao.models.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Cuts the weight file of a TensorFlow.js model into tensors: int32, float32, and float32 stored as
/// float16 or in eight bits with a scale and a least value.
final class WeightReader {
    /// What stands for minus infinity. Storing as float16 turned "lowest float" into infinity, with which a
    /// padded cell
    /// times zero would be not-a-number; any value below all activations serves.
    private static final float LOWEST = -3e38f;

    private final ByteBuffer weights;

    private WeightReader(byte[] weights) {
        this.weights = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// The tensors by node name.
    ///
    /// @throws ConversionException with `MODEL-WEIGHTS` when the manifest and the file disagree
    static Map<String, Tensor> read(JsonNode manifest, byte[] weights) throws ConversionException {
        WeightReader reader = new WeightReader(weights);
        Map<String, Tensor> tensors = new HashMap<>();
        for (JsonNode group : manifest) {
            for (JsonNode weight : group.path("weights")) {
                tensors.put(weight.path("name").asString(), reader.next(weight));
            }
        }
        if (reader.weights.hasRemaining()) {
            throw new ConversionException("MODEL-WEIGHTS", reader.weights.remaining() + " bytes left over");
        }
        return tensors;
    }

    private Tensor next(JsonNode weight) throws ConversionException {
        List<Integer> shape = new ArrayList<>();
        weight.path("shape").forEach(side -> shape.add(side.asInt()));
        JsonNode quantization = weight.path("quantization");
        String stored = quantization.path("dtype").asString(weight.path("dtype").asString());
        double scale = quantization.path("scale").asDouble(1);
        double least = quantization.path("min").asDouble(0);
        float[] values = new float[Tensor.count(shape)];
        int each = switch (stored) {
            case "uint8" -> Byte.BYTES;
            case "float16" -> Short.BYTES;
            default -> Integer.BYTES;
        };
        if ((long) values.length * each > weights.remaining()) {
            throw new ConversionException("MODEL-WEIGHTS", "the file ends inside " + weight.path("name"));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = value(stored, scale, least);
        }
        return new Tensor(List.copyOf(shape), values);
    }

    private float value(String stored, double scale, double least) throws ConversionException {
        return switch (stored) {
            case "int32" -> weights.getInt();
            case "float32" -> weights.getFloat();
            case "uint8" -> (float) (Byte.toUnsignedInt(weights.get()) * scale + least);
            case "float16" -> Math.max(LOWEST, Float.float16ToFloat(weights.getShort()));
            default -> throw new ConversionException("MODEL-WEIGHTS", "stored as " + stored);
        };
    }
}
