package org.xunyao.app.verify;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.text.Language;

/// The words after `./run verify`.
///
/// @param trust a trust bundle's file
/// @param files whether to list what is in the package
record VerifyCommand(Path file, Optional<Path> trust, Language language, boolean files) {
    /// Reads them.
    ///
    /// @return nothing if they cannot be meant
    static Optional<VerifyCommand> of(List<String> words) {
        try {
            return parse(words);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /// The language that was asked for, also where the rest makes no sense.
    static Language language(List<String> words) {
        int at = words.indexOf("--lang");
        return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("en") ? Language.ENGLISH : Language.CHINESE;
    }

    private static Optional<VerifyCommand> parse(List<String> words) {
        @Nullable Path file = null;
        @Nullable Path trust = null;
        boolean files = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean more = i + 1 < words.size();
            if (word.equals("--trust") && more && trust == null) {
                trust = Path.of(words.get(++i));
            } else if (word.equals("--lang") && more && List.of("zh", "en").contains(words.get(i + 1))) {
                i++;
            } else if (word.equals("--files")) {
                files = true;
            } else if (file == null && !word.startsWith("--") && !word.isEmpty()) {
                file = Path.of(word);
            } else {
                return Optional.empty();
            }
        }
        return file == null
                ? Optional.empty()
                : Optional.of(new VerifyCommand(file, Optional.ofNullable(trust), language(words), files));
    }
}
