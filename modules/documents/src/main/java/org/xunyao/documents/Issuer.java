package org.xunyao.documents;

import java.nio.file.Path;
import java.util.Locale;

/// The bureau that issues (发文机关).
///
/// @param name full name, such as 崇阳县市场监督管理局
/// @param word its short form in document numbers (机关代字), such as 崇
/// @param folder where issued documents lie
public record Issuer(String name, String word, Path folder) {
    /// Cleans the words.
    public Issuer {
        name = Words.clean(name);
        word = Words.clean(word);
    }

    /// The printed number: `崇市监责改〔2026〕7号`, or `2026-0007` in a register.
    String number(DocumentKind.NumberKind kind, int year, long sequence) {
        return switch (kind) {
            case DocumentKind.NumberKind.None none -> "";
            case DocumentKind.NumberKind.Register register -> String.format(Locale.ROOT, "%d-%04d", year, sequence);
            case DocumentKind.NumberKind.Numbered numbered ->
                word + "市监" + numbered.word() + "〔" + year + "〕" + sequence + "号";
        };
    }
}
