package org.xunyao.casework.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The number of an identity paper (证件号码). It says itself only where it is asked to; in words it is
/// masked, so that no log and no list shows it.
///
/// @param text capital letters and digits; empty if no paper was seen
public record PersonalNumber(String text) {
    /// Where no paper was seen.
    public static final PersonalNumber NONE = new PersonalNumber("");

    /// Characters of a number that has no rule of its own.
    public static final int LONGEST = 30;

    private static final int SHOWN = 4;
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Pd}\\p{Cf}]+");
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Z]{1," + LONGEST + "}");

    /// What was typed or scanned, without gaps, hyphens and wide characters, and with capital letters.
    public static PersonalNumber typed(String typed) {
        String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return new PersonalNumber(GAPS.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /// Whether it is one of a paper without a rule of its own: letters and digits, 30 at most.
    boolean isPlain() {
        return PLAIN.matcher(text).matches();
    }

    /// Four characters at each end and stars between; of a short one the last two only, of a very short
    /// one none.
    public String masked() {
        int length = text.length();
        int head = length >= SHOWN * 3 ? SHOWN : 0;
        int tail = length >= SHOWN * 3 ? SHOWN : length >= SHOWN ? 2 : 0;
        return text.substring(0, head) + "*".repeat(length - head - tail) + text.substring(length - tail);
    }

    /// The masked number.
    @Override
    public String toString() {
        return masked();
    }
}
