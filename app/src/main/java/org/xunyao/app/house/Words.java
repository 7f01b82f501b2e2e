package org.xunyao.app.house;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.store.postgres.StoreUrl;

/// The words of the command line, each option once.
final class Words {
    private static final List<String> KNOWN = List.of(
            "--data", "--secrets", "--passphrase-file", "--store-url", "--share", "--station", "--anchors", "--pkcs11");
    private static final String SAMPLE = "--sample";
    private static final String BRIEF = "--brief";
    private static final String CAMERAS = "--cameras-anew";
    private static final Set<String> FLAGS = Set.of(SAMPLE, BRIEF, CAMERAS);

    private final Map<String, String> values = new HashMap<>();

    /// @throws IllegalArgumentException with one sentence
    Words(String... words) {
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            if (FLAGS.contains(word)) {
                put(word, "");
            } else if (!KNOWN.contains(word)) {
                throw new IllegalArgumentException("unknown argument " + word);
            } else if (i + 1 == words.length) {
                throw new IllegalArgumentException(word + " wants a value");
            } else {
                put(word, words[++i]);
            }
        }
    }

    private void put(String word, String value) {
        if (values.put(word, value) != null) {
            throw new IllegalArgumentException(word + " is given twice");
        }
    }

    Optional<Path> path(String word) {
        return Optional.ofNullable(values.get(word)).map(Path::of);
    }

    /// @param last notes the opened folder
    StartOptions start(Optional<LastFolder> last) {
        return new StartOptions(
                path("--passphrase-file"),
                values.containsKey(SAMPLE),
                Optional.ofNullable(values.get("--store-url")).map(StoreUrl::parse),
                path("--share"),
                Optional.ofNullable(values.get("--station")),
                path("--anchors"),
                path("--pkcs11"),
                last,
                values.containsKey(CAMERAS),
                values.containsKey(BRIEF));
    }
}
