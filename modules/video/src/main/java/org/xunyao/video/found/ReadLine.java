package org.xunyao.video.found;

/// One line of text as it was read (识读文字); it may be wrong.
///
/// @param text 1..{@value #MOST} characters, no control or format characters
/// @param score mean of the signs' probabilities, 0..1
public record ReadLine(String text, double score) {
    /// Most characters of a line.
    public static final int MOST = 64;

    /// Refuses what could steer a screen, and scores that no model gives.
    public ReadLine {
        if (text.isEmpty() || text.length() > MOST || !plain(text).equals(text)) {
            throw new IllegalArgumentException("line of " + text.length() + " characters");
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score");
        }
    }

    /// The text without what could steer a screen, and not longer than a line; may be empty.
    public static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .filter(ReadLine::shown)
                .takeWhile(sign -> plain.length() + Character.charCount(sign) <= MOST)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean shown(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
