package org.xunyao.models.convert;

import java.util.List;

/// A named setting of an ONNX operation, already encoded.
record Attribute(ProtobufWriter message) {
    private static final int TYPE = 20;

    /// One integer.
    static Attribute integer(String name, int value) {
        return new Attribute(
                new ProtobufWriter().text(1, name).integer(3, value).integer(TYPE, 2));
    }

    /// One real.
    static Attribute real(String name, float value) {
        return new Attribute(new ProtobufWriter().text(1, name).real(2, value).integer(TYPE, 1));
    }

    /// One word.
    static Attribute text(String name, String value) {
        return new Attribute(new ProtobufWriter().text(1, name).text(4, value).integer(TYPE, 3));
    }

    /// Several integers.
    static Attribute integers(String name, List<Integer> values) {
        ProtobufWriter message = new ProtobufWriter().text(1, name);
        values.forEach(value -> message.integer(8, value));
        return new Attribute(message.integer(TYPE, 7));
    }
}
