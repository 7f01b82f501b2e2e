package org.xunyao.store.keys;

import java.security.SecureRandom;
import java.util.Arrays;

/// What opens the station when the passphrase is lost (恢复密钥): 160 random bits, printed once and kept in a
/// sealed envelope. Eight groups of four characters of Crockford's base 32 and a check character each, so
/// that a slip of the pen is found in its group.
///
/// The check is a sum over GF(32) with another weight for every place: it finds every single wrong
/// character and every swap of two neighbours within a group.
public final class RecoveryKey implements AutoCloseable {
    /// How many groups there are.
    public static final int GROUPS = 8;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DIGITS = 4;
    private static final int BYTES = 20;
    private static final int BITS = 5;
    private static final int MASK = 31;
    /// The polynomial x^5 + x^2 + 1, whose root makes all 31 weights.
    private static final int POLYNOMIAL = 0b100101;
    private static final int ORDER = 31;
    private static final int TYPED_AT_MOST = 200;

    private final Secret secret;

    private RecoveryKey(Secret secret) {
        this.secret = secret;
    }

    /// What became of reading what a person typed.
    public sealed interface Reading {
        /// A key; whether it is this station's is seen when it is tried.
        record Read(RecoveryKey key) implements Reading {}

        /// A slip.
        ///
        /// @param group the first that does not fit its check character, from 1
        record Mistyped(int group) implements Reading {}

        /// Too few or too many characters, or some that are none.
        ///
        /// @param characters how many count
        record WrongLength(int characters) implements Reading {}
    }

    /// A new key, in memory only.
    public static RecoveryKey make(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new RecoveryKey(new Secret(bytes));
    }

    byte[] bytes() {
        return secret.bytes();
    }

    /// The text for the paper: `XXXXC-XXXXC-…`, eight groups. The caller wipes it.
    public char[] printed() {
        char[] text = new char[GROUPS * (DIGITS + 2) - 1];
        Arrays.fill(text, '-');
        for (int group = 0; group < GROUPS; group++) {
            int check = 0;
            int start = group * (DIGITS + 2);
            for (int i = 0; i < DIGITS; i++) {
                int digit = digit(group * DIGITS + i);
                text[start + i] = ALPHABET.charAt(digit);
                check ^= times(weight(group, i), digit);
            }
            text[start + DIGITS] = ALPHABET.charAt(check);
        }
        return text;
    }

    /// Reads what a person typed from the paper: blanks and hyphens do not count, nor does case; O is 0,
    /// I and L are 1.
    public static Reading read(char[] typed) {
        int[] digits = new int[GROUPS * (DIGITS + 1)];
        int count = 0;
        for (int i = 0; i < Math.min(typed.length, TYPED_AT_MOST); i++) {
            int digit = value(typed[i]);
            if (digit >= 0) {
                if (count < digits.length) {
                    digits[count] = digit;
                }
                count++;
            }
        }
        return count == digits.length ? checked(digits) : new Reading.WrongLength(count);
    }

    private static Reading checked(int[] digits) {
        byte[] bytes = new byte[BYTES];
        for (int group = 0; group < GROUPS; group++) {
            int check = digits[group * (DIGITS + 1) + DIGITS];
            for (int i = 0; i < DIGITS; i++) {
                int digit = digits[group * (DIGITS + 1) + i];
                check ^= times(weight(group, i), digit);
                put(bytes, group * DIGITS + i, digit);
            }
            if (check != 0) {
                Arrays.fill(bytes, (byte) 0);
                return new Reading.Mistyped(group + 1);
            }
        }
        Arrays.fill(digits, 0);
        return new Reading.Read(new RecoveryKey(new Secret(bytes)));
    }

    private static int value(char typed) {
        return switch (Character.toUpperCase(typed)) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(Character.toUpperCase(typed));
        };
    }

    private int digit(int place) {
        int value = 0;
        for (int bit = place * BITS; bit < (place + 1) * BITS; bit++) {
            value = value << 1 | (secret.bytes()[bit >> 3] >> (7 - (bit & 7)) & 1);
        }
        return value;
    }

    private static void put(byte[] bytes, int place, int digit) {
        for (int i = 0; i < BITS; i++) {
            int bit = place * BITS + i;
            bytes[bit >> 3] |= (byte) ((digit >> (BITS - 1 - i) & 1) << (7 - (bit & 7)));
        }
    }

    /// Never 1, which is the weight of the check character, so that a swap with it is found too.
    private static int weight(int group, int place) {
        int weight = 1;
        for (int i = 0; i <= (group * DIGITS + place) % (ORDER - 1); i++) {
            weight = times(2, weight);
        }
        return weight;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int i = 0; i < BITS; i++) {
            product ^= (b >> i & 1) * (a << i);
        }
        for (int i = 2 * BITS - 2; i >= BITS; i--) {
            product ^= (product >> i & 1) * (POLYNOMIAL << (i - BITS));
        }
        return product & MASK;
    }

    @Override
    public void close() {
        secret.close();
    }

    /// Never the key.
    @Override
    public String toString() {
        return "RecoveryKey[***]";
    }
}
