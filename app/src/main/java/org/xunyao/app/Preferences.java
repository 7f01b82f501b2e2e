package org.xunyao.app;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;

/// How the window was left: it lies outside the database, so that it is there again before anybody signs
/// in.
public record Preferences(Theme theme, Language language) {
    /// Light and Chinese, as in an office.
    public static final Preferences FIRST = new Preferences(Theme.LIGHT, Language.CHINESE);

    private static final long BYTES_AT_MOST = 64 << 10;

    /// What was written last; anything unreadable counts as not written.
    public static Preferences read(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) > BYTES_AT_MOST) {
                return FIRST;
            }
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            return new Preferences(
                    chosen(Theme.values(), lines.getProperty("theme", ""), FIRST.theme),
                    chosen(Language.values(), lines.getProperty("language", ""), FIRST.language));
        } catch (IOException | IllegalArgumentException unreadable) {
            return FIRST;
        }
    }

    /// Writes them in one step.
    ///
    /// @throws FaultException `DISK-FULL` if the disk refused
    public void write(DurableFiles files, Path file) {
        String text = "theme=" + theme.name() + "\nlanguage=" + language.name() + "\n";
        try {
            files.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new FaultException("DISK-FULL", "preferences", refused);
        }
    }

    private static <E extends Enum<E>> E chosen(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
