package org.xunyao.wire.neutral;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/// One flat JSON object (RFC 8259) a line: text, 64-bit whole numbers, 64-bit floating-point numbers, true,
/// false, null. Equal rows give equal lines. Safe for several threads.
public final class JsonLines {
    private static final int TEXT_CHARACTERS = 32 << 20;
    private static final int NAME_CHARACTERS = 100;
    private static final int NUMBER_CHARACTERS = 30;

    private final JsonFactory plain = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(1)
                    .maxStringLength(TEXT_CHARACTERS)
                    .maxNameLength(NAME_CHARACTERS)
                    .maxNumberLength(NUMBER_CHARACTERS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final JsonFactory escaping =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// Makes a codec.
    public JsonLines() {}

    /// The line, without its end. Half of a surrogate pair, which UTF-8 cannot hold, is escaped.
    ///
    /// @param row values are `String`, `Long`, `Double`, `Boolean` or nothing
    public String write(SequencedMap<String, @Nullable Object> row) {
        String line = write(plain, row);
        return StandardCharsets.UTF_8.newEncoder().canEncode(line) ? line : write(escaping, row);
    }

    private static String write(JsonFactory factory, SequencedMap<String, @Nullable Object> row) {
        var line = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            for (Map.Entry<String, @Nullable Object> cell : row.entrySet()) {
                json.writeName(cell.getKey());
                write(json, cell.getValue());
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            default -> throw new IllegalArgumentException("no line holds a " + value.getClass());
        }
    }

    /// The row of a line.
    ///
    /// @throws IllegalArgumentException if it is not one flat object, or names a column twice; the message
    ///     holds nothing of the line
    public SequencedMap<String, @Nullable Object> read(String line) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        try (JsonParser json = plain.createParser(ObjectReadContext.empty(), line)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                row.put(json.currentName(), value(json, json.nextToken()));
            }
            expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
            return row;
        } catch (JacksonException other) {
            throw new IllegalArgumentException("not a flat JSON object");
        }
    }

    private static @Nullable Object value(JsonParser json, @Nullable JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw new IllegalArgumentException("not a flat JSON object");
        };
    }

    private static void expect(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("not a flat JSON object");
        }
    }
}
