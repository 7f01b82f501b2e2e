package org.xunyao.app.seal.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.ui.text.Language;

/// The words after `./run seal`.
///
/// @param set files by what they are set as: `--set`, `--picture`, `--anchors`
/// @param off whether papers are sealed by hand from now on
/// @param station the words that say which station is meant
record SealCommand(Map<String, Path> set, boolean off, Language language, List<String> station) {
    private static final Set<String> FILES = Set.of("--set", "--picture", "--anchors");
    private static final Set<String> STATION = Set.of("--data", "--secrets");

    SealCommand {
        set = Map.copyOf(set);
        station = List.copyOf(station);
    }

    /// Reads them.
    ///
    /// @return nothing if they cannot be meant
    static Optional<SealCommand> of(List<String> words) {
        Map<String, Path> set = new HashMap<>();
        List<String> station = new ArrayList<>();
        boolean off = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--off")) {
                off = true;
                continue;
            }
            if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
                return Optional.empty();
            }
            String value = words.get(++i);
            if (STATION.contains(word)) {
                station.add(word);
                station.add(value);
            } else if (FILES.contains(word)) {
                try {
                    set.put(word, Path.of(value));
                } catch (InvalidPathException noPath) {
                    return Optional.empty();
                }
            } else if (!word.equals("--lang")) {
                return Optional.empty();
            }
        }
        return off && set.containsKey("--set")
                ? Optional.empty()
                : Optional.of(new SealCommand(set, off, language(words), station));
    }

    /// Chinese unless `--lang en` stands somewhere.
    static Language language(List<String> words) {
        int at = words.indexOf("--lang");
        return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("en") ? Language.ENGLISH : Language.CHINESE;
    }
}
