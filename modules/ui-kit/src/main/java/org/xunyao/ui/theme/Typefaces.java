package org.xunyao.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javafx.scene.text.Font;
import org.xunyao.kernel.FaultException;

/// The two families that the screens are set in.
///
/// @param words for everything that is read; holds Chinese
/// @param codes for identifiers, digests and time codes
public record Typefaces(String words, String codes) {
    /// What the screens were drawn with.
    public static final Typefaces DESIGNED = new Typefaces("Noto Sans CJK SC", "JetBrains Mono");

    private static final List<String> WORDS = List.of(
            DESIGNED.words(),
            "Noto Sans SC",
            "Source Han Sans SC",
            "Microsoft YaHei",
            "PingFang SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei");
    private static final List<String> CODES =
            List.of(DESIGNED.codes(), "Noto Sans Mono CJK SC", "DejaVu Sans Mono", "Consolas", "Menlo", "Monospaced");

    /// The best families of this computer.
    ///
    /// @throws FaultException `FONT-CJK-MISSING` if no Chinese family is installed
    public static Typefaces found() {
        return choose(Font.getFamilies());
    }

    /// The best of the families named.
    ///
    /// @throws FaultException `FONT-CJK-MISSING` if none holds Chinese
    public static Typefaces choose(Collection<String> installed) {
        String words = WORDS.stream()
                .filter(installed::contains)
                .findFirst()
                .orElseThrow(() -> new FaultException("FONT-CJK-MISSING", "looked for " + WORDS));
        return new Typefaces(
                words, CODES.stream().filter(installed::contains).findFirst().orElse("Monospaced"));
    }

    /// A sheet that names the families, as an address a scene can take.
    String sheet() {
        String css = ".root { -fx-font-family: \"%s\"; } .t-mono { -fx-font-family: \"%s\"; }".formatted(words, codes);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
