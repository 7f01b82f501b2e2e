package org.xunyao.models;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The list of weights that the program knows, read from the resource `models.json`.
///
/// @param rows in the order of preference
public record ModelManifest(List<ModelRow> rows) {
    private static final String RESOURCE = "models.json";

    /// Copies the rows.
    public ModelManifest {
        rows = List.copyOf(rows);
    }

    /// The manifest that this build carries.
    ///
    /// @throws ModelException `MODEL-MANIFEST` when it is missing or malformed
    public static ModelManifest bundled() throws ModelException {
        try (InputStream in = ModelManifest.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new ModelException("MODEL-MANIFEST", RESOURCE + " is not in this build");
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new ModelException("MODEL-MANIFEST", RESOURCE, e);
        }
    }

    /// Reads a manifest.
    ///
    /// @throws ModelException `MODEL-MANIFEST` when anything is missing or of the wrong kind
    public static ModelManifest parse(byte[] json) throws ModelException {
        try {
            List<ModelRow> rows = new ArrayList<>();
            for (JsonNode row : JsonMapper.shared().readTree(json).required("models")) {
                rows.add(row(row));
            }
            return new ModelManifest(rows);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ModelException("MODEL-MANIFEST", "malformed", e);
        }
    }

    /// The row of a name.
    public Optional<ModelRow> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    private static ModelRow row(JsonNode row) {
        return new ModelRow(
                text(row, "name"),
                text(row, "task"),
                text(row, "licence"),
                source(row.required("source")),
                result(row.required("result")),
                input(row.required("input")),
                thresholds(row.required("thresholds")));
    }

    private static ModelRow.Source source(JsonNode source) {
        List<ModelRow.Part> files = new ArrayList<>();
        for (JsonNode file : source.required("files")) {
            files.add(
                    new ModelRow.Part(text(file, "path"), file.required("bytes").intValue(), text(file, "sha256")));
        }
        return new ModelRow.Source(
                text(source, "client"),
                text(source, "package"),
                text(source, "version"),
                fileName(text(source, "tarball")),
                text(source, "sha256"),
                source.required("bytes").longValue(),
                files);
    }

    private static ModelRow.Result result(JsonNode result) {
        List<String> outputs = new ArrayList<>();
        result.required("outputs").forEach(output -> outputs.add(output.stringValue()));
        return new ModelRow.Result(
                ModelRow.Make.valueOf(text(result, "make").replace('-', '_').toUpperCase(Locale.ROOT)),
                fileName(text(result, "file")),
                result.required("bytes").longValue(),
                text(result, "sha256"),
                outputs);
    }

    private static ModelRow.Input input(JsonNode input) {
        String order = text(input, "order");
        if (!order.equals("BGR") && !order.equals("RGB")) {
            throw new IllegalArgumentException("channel order");
        }
        return new ModelRow.Input(
                input.required("height").intValue(),
                input.required("width").intValue(),
                order,
                reals(input.required("mean")),
                reals(input.required("scale")));
    }

    private static ModelRow.Thresholds thresholds(JsonNode thresholds) {
        Map<String, Double> values = new HashMap<>();
        thresholds
                .required("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().doubleValue()));
        return new ModelRow.Thresholds(
                values,
                text(thresholds, "source"),
                thresholds.required("verified").booleanValue());
    }

    private static List<Double> reals(JsonNode values) {
        List<Double> reals = new ArrayList<>();
        values.forEach(value -> reals.add(value.doubleValue()));
        return reals;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }

    /// A manifest never names a place outside its folder.
    private static String fileName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("file name");
        }
        return name;
    }
}
