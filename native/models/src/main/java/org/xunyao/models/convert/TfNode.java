package org.xunyao.models.convert;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One operation of a TensorFlow graph.
///
/// @param inputs names of the nodes it reads, without the index of their output
record TfNode(String name, String op, List<String> inputs, JsonNode attributes) {
    /// Reads a node; refuses one that reads a second output, which no supported operation has.
    static TfNode of(JsonNode node) {
        List<String> inputs = new ArrayList<>();
        node.path("input").forEach(input -> inputs.add(input.asString()));
        return new TfNode(
                node.path("name").asString(), node.path("op").asString(), List.copyOf(inputs), node.path("attr"));
    }

    /// A list attribute such as `strides`.
    List<Integer> integers(String attribute) {
        List<Integer> values = new ArrayList<>();
        attributes
                .path(attribute)
                .path("list")
                .path("i")
                .forEach(value -> values.add(Integer.parseInt(value.asString())));
        return values;
    }

    /// A string attribute such as `padding`, which TensorFlow.js keeps in Base64; empty when absent.
    String text(String attribute) {
        String coded = attributes.path(attribute).path("s").asString("");
        return new String(Base64.getDecoder().decode(coded), StandardCharsets.US_ASCII);
    }

    /// A real attribute such as `alpha`.
    float real(String attribute) {
        return (float) attributes.path(attribute).path("f").asDouble(0);
    }

    /// A flag such as `align_corners`, false when absent.
    boolean flag(String attribute) {
        return attributes.path(attribute).path("b").asBoolean(false);
    }
}
