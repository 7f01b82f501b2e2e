package org.xunyao.casework.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The initials of pinyin (拼音首字母); a character that is read in several ways has several.
public final class Initials {
    private final Map<Integer, String> letters;

    /// @param characters by initial, a to z; a character may stand under several
    public Initials(Map<Character, String> characters) {
        var all = new HashMap<Integer, String>();
        characters.forEach((initial, some) -> some.codePoints()
                .forEach(one ->
                        all.merge(one, initial.toString(), (had, more) -> had.contains(more) ? had : had + more)));
        letters = Map.copyOf(all);
    }

    /// Every initial of a character; itself in lower case for a Latin letter or a digit; empty for any other.
    public String of(int codePoint) {
        if (codePoint < 0x80) {
            return Character.isLetterOrDigit(codePoint)
                    ? Character.toString(codePoint).toLowerCase(Locale.ROOT)
                    : "";
        }
        return letters.getOrDefault(codePoint, "");
    }
}
