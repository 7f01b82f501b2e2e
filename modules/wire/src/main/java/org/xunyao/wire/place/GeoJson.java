package org.xunyao.wire.place;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.place.CountyMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a county's map from GeoJSON (RFC 7946). The file may be anybody's: it is counted before anything
/// is built of it, and what is wrong anywhere refuses it whole.
///
/// A feature says by its property `kind` what it is: `county`, `township`, `river`, `road` or `place`;
/// others are drawn as thin lines. The collection may say `name`, `source` and `verified`.
public final class GeoJson {
    private static final int STRING_CHARACTERS = 4_000;
    private static final int WORD_CHARACTERS = 100;
    private static final int NUMBER_CHARACTERS = 40;

    private final MapLimits limits;
    private final JsonMapper mapper;

    /// With {@link MapLimits#USUAL}.
    public GeoJson() {
        this(MapLimits.USUAL);
    }

    /// @param limits beyond which a file is refused
    public GeoJson(MapLimits limits) {
        this.limits = limits;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(STRING_CHARACTERS)
                        .maxNameLength(WORD_CHARACTERS)
                        .maxNumberLength(NUMBER_CHARACTERS)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /// Reads a file.
    ///
    /// @throws FaultException `MAP-MISSING`, `MAP-TOO-LARGE`, `MAP-BAD`
    public CountyMap read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(bytes.readNBytes(limits.bytes() + 1));
        } catch (NoSuchFileException gone) {
            throw new FaultException("MAP-MISSING", file.getFileName().toString(), gone);
        } catch (IOException refused) {
            throw new FaultException("MAP-MISSING", "it cannot be read", refused);
        }
    }

    /// Reads the content of a file.
    ///
    /// @throws FaultException `MAP-TOO-LARGE`, `MAP-BAD`
    public CountyMap read(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            throw tooLarge("more than " + limits.bytes() + " bytes");
        }
        try {
            count(bytes);
            JsonNode root = mapper.readTree(bytes);
            return new GeoFeatures(limits).map(root);
        } catch (JacksonException refused) {
            throw new FaultException("MAP-BAD", "no JSON: " + refused.getOriginalMessage(), refused);
        } catch (IllegalArgumentException refused) {
            throw new FaultException("MAP-BAD", String.valueOf(refused.getMessage()), refused);
        }
    }

    /// Numbers are what a map is large by; they are counted without being kept.
    private void count(byte[] bytes) {
        int numbers = 0;
        try (JsonParser parser = mapper.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isNumeric() && ++numbers > limits.numbers()) {
                    throw tooLarge("more than " + limits.numbers() + " numbers");
                }
            }
        }
    }

    private static FaultException tooLarge(String detail) {
        return new FaultException("MAP-TOO-LARGE", detail);
    }
}
