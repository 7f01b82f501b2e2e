package org.xunyao.store.keys;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Optional;

/// The start-up passphrase (启动口令), as a person types it. A Chinese sentence is as good as Latin letters;
/// the same sentence from another input method opens as well (Unicode NFC).
public final class Passphrase {
    /// Fewest characters that are taken.
    public static final int LEAST = 12;
    /// Most characters that are taken.
    public static final int MOST = 128;

    private static final int LEAST_DIFFERENT = 5;

    private Passphrase() {}

    /// Why a passphrase is not taken.
    public enum Weakness {
        /// Fewer than 12 characters.
        SHORT,
        /// More than 128 characters.
        LONG,
        /// Fewer than 5 different characters.
        MONOTONOUS,
        /// A blank at its start or end, which nobody sees on paper, or a control character.
        UNSEEN
    }

    /// What is wrong with a new passphrase, nothing if it may be used.
    public static Optional<Weakness> weakness(char[] typed) {
        CharBuffer text = CharBuffer.wrap(typed);
        int characters = Character.codePointCount(text, 0, typed.length);
        if (characters < LEAST) {
            return Optional.of(Weakness.SHORT);
        }
        if (characters > MOST) {
            return Optional.of(Weakness.LONG);
        }
        if (text.codePoints().anyMatch(Character::isISOControl) || edge(typed[0]) || edge(typed[typed.length - 1])) {
            return Optional.of(Weakness.UNSEEN);
        }
        boolean monotonous = text.codePoints().distinct().count() < LEAST_DIFFERENT;
        return monotonous ? Optional.of(Weakness.MONOTONOUS) : Optional.empty();
    }

    private static boolean edge(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /// The typed passphrase in one normal form, without a copy of an ASCII one.
    static char[] normal(char[] typed) {
        CharBuffer text = CharBuffer.wrap(typed);
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? typed
                : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray();
    }
}
