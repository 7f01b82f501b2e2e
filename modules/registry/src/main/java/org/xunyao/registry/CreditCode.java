package org.xunyao.registry;

/// A unified social credit code (统一社会信用代码), GB 32100-2015.
///
/// @param text 18 characters with a right check character
public record CreditCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int RADIX = 31;

    /// Refuses a code whose length, characters or check character are wrong.
    public CreditCode {
        if (!isValid(text)) {
            throw new IllegalArgumentException("no unified social credit code");
        }
    }

    /// Whether the text is such a code; nothing is trimmed or folded to upper case.
    public static boolean isValid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % RADIX;
        }
        int check = (RADIX - sum % RADIX) % RADIX;
        return text.charAt(LENGTH - 1) == ALPHABET.charAt(check);
    }
}
