package org.xunyao.app.neutral;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the command line says: `export DIR` or `import DIR`, `--login NAME`, perhaps `--password-file
/// FILE`; everything else is about the data folder, as for the workstation.
///
/// @param out whether everything goes out
/// @param folder of the lines
/// @param login of a system administrator
/// @param password file with that person's password, instead of asking
/// @param rest the other words
record NeutralWords(boolean out, Path folder, String login, Optional<Path> password, List<String> rest) {
    private static final int LEAST = 4;

    /// Understands the words, or nothing.
    static Optional<NeutralWords> of(List<String> words) {
        if (words.size() < LEAST || !List.of("export", "import").contains(words.getFirst())) {
            return Optional.empty();
        }
        var rest = new ArrayList<>(words.subList(2, words.size()));
        Optional<String> login = taken(rest, "--login");
        Optional<Path> password = taken(rest, "--password-file").map(Path::of);
        boolean out = words.getFirst().equals("export");
        return login.map(name -> new NeutralWords(out, Path.of(words.get(1)), name, password, List.copyOf(rest)));
    }

    private static Optional<String> taken(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0 || at + 1 >= words.size()) {
            return Optional.empty();
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }
}
