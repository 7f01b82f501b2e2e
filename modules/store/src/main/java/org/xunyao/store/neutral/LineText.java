package org.xunyao.store.neutral;

import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Port: one row as one line of text. Values are text, `Long`, `Double`, `Boolean` or nothing.
public interface LineText {
    /// The line, without its end; equal rows give equal lines.
    String write(SequencedMap<String, @Nullable Object> row);

    /// The row of a line.
    ///
    /// @throws IllegalArgumentException if it is not one flat row, or names a column twice
    SequencedMap<String, @Nullable Object> read(String line);
}
