package org.xunyao.verifier;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What was asked on the command line: `FILE [--trust BUNDLE] [--anchor FILE]… [--lang zh|en]`.
///
/// @param file an audit export
/// @param trust a trust bundle that came from elsewhere
/// @param anchors files with checkpoints from a second disk, or packages that hold one
record VerifierCommand(Path file, Optional<Path> trust, List<Path> anchors) {
    VerifierCommand {
        anchors = List.copyOf(anchors);
    }

    /// Nothing if the words make no sense.
    static Optional<VerifierCommand> of(List<String> words) {
        var anchors = new ArrayList<Path>();
        var files = new ArrayList<Path>();
        Optional<Path> trust = Optional.empty();
        var rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.remove();
            if (!word.startsWith("--")) {
                files.add(Path.of(word));
                continue;
            }
            String value = rest.poll();
            if (value == null || (!word.equals("--lang") && value.startsWith("--"))) {
                return Optional.empty();
            }
            switch (word) {
                case "--trust" -> trust = Optional.of(Path.of(value));
                case "--anchor" -> anchors.add(Path.of(value));
                case "--lang" -> {}
                default -> {
                    return Optional.empty();
                }
            }
        }
        return files.size() == 1
                ? Optional.of(new VerifierCommand(files.getFirst(), trust, anchors))
                : Optional.empty();
    }

    /// Chinese unless `--lang en` stands somewhere.
    static Locale language(List<String> words) {
        int at = words.indexOf("--lang");
        boolean english = at >= 0 && at + 1 < words.size() && words.get(at + 1).equals("en");
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
