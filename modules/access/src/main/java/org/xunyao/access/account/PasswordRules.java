package org.xunyao.access.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a password must be (口令规则). Characters that a Chinese input method makes full width count as the
/// plain ones (the part of NFKC, Unicode annex 15, that a keyboard can produce), so a password typed with
/// the input method on is the same one. Everything else outside printable ASCII is refused: at another
/// keyboard it could not be typed. The password is never made into a string.
public final class PasswordRules {
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final char IDEOGRAPHIC_SPACE = 0x3000;
    private static final char FIRST_PRINTABLE = ' ';
    private static final char LAST_PRINTABLE = '~';
    /// Shorter parts of a login or name would stand in too many good passwords.
    private static final int LEAST_PART = 3;
    private static final String LEET = "@403!1$57";
    private static final String MEANT = "aaoeiisst";

    private final Limits limits;
    private final Set<String> common;
    private final List<String> runs;

    /// @param common words of `resources/roles/common-passwords.txt`, in small letters
    /// @param runs rows of keys and alphabets of `resources/roles/keyboard-runs.txt`
    public PasswordRules(Limits limits, Set<String> common, List<String> runs) {
        this.limits = limits;
        this.common = Set.copyOf(common);
        this.runs = List.copyOf(runs);
    }

    /// How long a password is, for the words of the form.
    public Limits limits() {
        return limits;
    }

    /// Every rule that the password breaks; none if it is good. Cheap enough for every key that is typed.
    ///
    /// @param login of the person; the password must not hold it
    /// @param name of the person; the same
    /// @param typed is not changed
    public Set<Shortfall> check(String login, String name, char[] typed) {
        char[] password = plain(typed);
        try {
            var found = EnumSet.noneOf(Shortfall.class);
            length(Character.codePointCount(password, 0, password.length), found);
            classes(password, found);
            char[] small = small(password);
            try {
                pattern(small, found);
                if (holds(small, login)) {
                    found.add(Shortfall.HAS_LOGIN);
                }
                if (holds(small, name)) {
                    found.add(Shortfall.HAS_NAME);
                }
            } finally {
                Arrays.fill(small, '\0');
            }
            return found;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /// The password as it is hashed: full width made plain. The caller wipes it.
    public static char[] plain(char[] typed) {
        char[] plain = typed.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] >= FULL_WIDTH_FIRST && plain[i] <= FULL_WIDTH_LAST) {
                plain[i] = (char) (plain[i] - FULL_WIDTH_SHIFT);
            } else if (plain[i] == IDEOGRAPHIC_SPACE) {
                plain[i] = ' ';
            }
        }
        return plain;
    }

    private void length(int points, Set<Shortfall> found) {
        if (points < limits.least()) {
            found.add(Shortfall.TOO_SHORT);
        }
        if (points > limits.most()) {
            found.add(Shortfall.TOO_LONG);
        }
    }

    private static void classes(char[] password, Set<Shortfall> found) {
        var missing = EnumSet.of(Shortfall.NO_UPPER, Shortfall.NO_LOWER, Shortfall.NO_DIGIT, Shortfall.NO_SYMBOL);
        for (char c : password) {
            if (c < FIRST_PRINTABLE || c > LAST_PRINTABLE) {
                found.add(Shortfall.UNTYPABLE);
            } else if (c >= 'A' && c <= 'Z') {
                missing.remove(Shortfall.NO_UPPER);
            } else if (c >= 'a' && c <= 'z') {
                missing.remove(Shortfall.NO_LOWER);
            } else if (c >= '0' && c <= '9') {
                missing.remove(Shortfall.NO_DIGIT);
            } else if (c != ' ') {
                missing.remove(Shortfall.NO_SYMBOL);
            }
        }
        found.addAll(missing);
        if (password.length > 0 && (password[0] == ' ' || password[password.length - 1] == ' ')) {
            found.add(Shortfall.EDGE_SPACE);
        }
    }

    private void pattern(char[] small, Set<Shortfall> found) {
        for (int start = 0; start + limits.run() <= small.length; start++) {
            if (isRun(small, start)) {
                found.add(Shortfall.KEYBOARD_RUN);
            }
        }
        if (repeatsOne(small) || repeatsBlock(small)) {
            found.add(Shortfall.REPEATS);
        }
        if (isCommon(small)) {
            found.add(Shortfall.COMMON);
        }
    }

    private boolean isRun(char[] small, int start) {
        for (String row : runs) {
            for (int at = 0; at + limits.run() <= row.length(); at++) {
                boolean forward = true;
                boolean backward = true;
                for (int i = 0; i < limits.run(); i++) {
                    forward &= small[start + i] == row.charAt(at + i);
                    backward &= small[start + i] == row.charAt(at + limits.run() - 1 - i);
                }
                if (forward || backward) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean repeatsOne(char[] small) {
        int same = 1;
        for (int i = 1; i < small.length; i++) {
            same = small[i] == small[i - 1] ? same + 1 : 1;
            if (same >= limits.repeats()) {
                return true;
            }
        }
        return false;
    }

    /// The whole is one block written several times.
    private static boolean repeatsBlock(char[] small) {
        for (int block = 1; block * 2 <= small.length; block++) {
            boolean same = small.length % block == 0;
            for (int i = block; same && i < small.length; i++) {
                same = small[i] == small[i - block];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /// A common word with digits and signs before or behind it, also where signs stand for letters.
    private boolean isCommon(char[] small) {
        char[] meant = small.clone();
        for (int i = 0; i < meant.length; i++) {
            int sign = LEET.indexOf(meant[i]);
            meant[i] = sign < 0 ? meant[i] : MEANT.charAt(sign);
        }
        try {
            return common.stream().anyMatch(word -> decorated(small, small, word) || decorated(small, meant, word));
        } finally {
            Arrays.fill(meant, '\0');
        }
    }

    /// Whether the word stands in `read` and nothing else of what was typed is a letter.
    private static boolean decorated(char[] typed, char[] read, String word) {
        for (int at = 0; at + word.length() <= read.length; at++) {
            boolean there = true;
            for (int i = 0; there && i < word.length(); i++) {
                there = read[at + i] == word.charAt(i);
            }
            if (there && !letters(typed, 0, at) && !letters(typed, at + word.length(), typed.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean letters(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] >= 'a' && chars[i] <= 'z') {
                return true;
            }
        }
        return false;
    }

    /// Forwards or backwards.
    private static boolean holds(char[] small, String part) {
        char[] sought = small(plain(part.toCharArray()));
        if (sought.length < LEAST_PART) {
            return false;
        }
        for (int at = 0; at + sought.length <= small.length; at++) {
            boolean forward = true;
            boolean backward = true;
            for (int i = 0; i < sought.length; i++) {
                forward &= small[at + i] == sought[i];
                backward &= small[at + i] == sought[sought.length - 1 - i];
            }
            if (forward || backward) {
                return true;
            }
        }
        return false;
    }

    private static char[] small(char[] chars) {
        char[] small = chars.clone();
        for (int i = 0; i < small.length; i++) {
            small[i] = Character.toLowerCase(small[i]);
        }
        return small;
    }

    /// How long a password is and how much of it may be a row of keys, from `resources/roles/sign-in.csv`.
    ///
    /// @param least characters (Unicode code points), at least 1
    /// @param most characters
    /// @param run so many neighbours of a row of keys are too many, at least 2
    /// @param repeats so many times one character in a row are too many, at least 2
    public record Limits(int least, int most, int run, int repeats) {
        /// Refuses limits that nothing or everything passes.
        public Limits {
            if (least < 1 || most < least || run < 2 || repeats < 2) {
                throw new IllegalArgumentException("limits of passwords");
            }
        }
    }

    /// A rule that a password breaks; the screens' bundles hold its sentence.
    public enum Shortfall {
        /// Fewer characters than needed.
        TOO_SHORT,
        /// More characters than allowed.
        TOO_LONG,
        /// No capital letter.
        NO_UPPER,
        /// No small letter.
        NO_LOWER,
        /// No digit.
        NO_DIGIT,
        /// No sign; a space is none.
        NO_SYMBOL,
        /// Holds the login, forwards or backwards.
        HAS_LOGIN,
        /// Holds the name.
        HAS_NAME,
        /// Neighbouring keys, digits or letters in a row.
        KEYBOARD_RUN,
        /// One character or one block again and again.
        REPEATS,
        /// A common word with trimmings.
        COMMON,
        /// Begins or ends with a space.
        EDGE_SPACE,
        /// A character that not every keyboard has, such as 汉 or an emoji.
        UNTYPABLE,
        /// One of the passwords before.
        REUSED
    }
}
