package org.xunyao.pdf.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunyao.kernel.FaultException;

/// Names of the fonts that a word processor shall use (字体名); the office has them, the file holds
/// none.
///
/// @param title such as 方正小标宋简体
/// @param body such as 仿宋_GB2312
public record WordFonts(String title, String body) {
    private static final String FILE = "word-fonts.csv";
    private static final String HEAD = "use,font";
    private static final int MOST_BYTES = 1 << 12;
    /// As long as a name of a font may be anywhere.
    private static final String NAME = "[\\p{L}\\p{N} _-]{1,31}";

    /// Refuses what is no name.
    public WordFonts {
        if (!title.matches(NAME) || !body.matches(NAME)) {
            throw new IllegalArgumentException("name of a font");
        }
    }

    /// Reads `word-fonts.csv`, that of the province first.
    ///
    /// @param folder `resources/documents`
    /// @throws FaultException `DOC-WORD` if it is not of that form
    public static WordFonts read(Path folder) {
        Path own = folder.resolve("province").resolve(FILE);
        Path file = Files.isRegularFile(own) ? own : folder.resolve(FILE);
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new FaultException("DOC-WORD", file + " is too long");
            }
            return of(Files.readAllLines(file), file);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new FaultException("DOC-WORD", file + " is not readable", unreadable);
        }
    }

    private static WordFonts of(List<String> lines, Path file) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int comma = line.indexOf(',');
            if (comma < 0 || names.put(line.substring(0, comma), line.substring(comma + 1)) != null) {
                throw new FaultException("DOC-WORD", file + ": " + line);
            }
        }
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD) || !names.keySet().equals(Set.of("title", "body"))) {
            throw new FaultException("DOC-WORD", file + " names other fonts than title and body");
        }
        return new WordFonts(names.getOrDefault("title", ""), names.getOrDefault("body", ""));
    }
}
