package org.xunyao.app.neutral;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.xunyao.store.neutral.LineText;
import org.xunyao.wire.neutral.JsonLines;

/// Rows of an export as lines of JSON. Safe for several threads.
public final class JsonRows implements LineText {
    private final JsonLines lines = new JsonLines();

    /// Makes a codec.
    public JsonRows() {}

    @Override
    public String write(SequencedMap<String, @Nullable Object> row) {
        return lines.write(row);
    }

    @Override
    public SequencedMap<String, @Nullable Object> read(String line) {
        return lines.read(line);
    }
}
