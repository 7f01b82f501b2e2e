package org.xunyao.app.papers.form;

import java.util.Optional;
import java.util.function.Function;

/// How a value is written in a field and read back from it.
///
/// @param <T> the value
/// @param write as it stands in the field
/// @param read nothing if the words do not say such a value
/// @param complaint code of the sentence for words that cannot be read
public record Codec<T>(Function<T, String> write, Function<String, Optional<T>> read, String complaint) {}
