package org.xunyao.documents;

import java.text.Normalizer;

/// Text that may stand in a document (文书用字): in normal form C, with nothing in it that is not seen on
/// paper.
public final class Words {
    /// As much as one text of the stored facts may hold: 150 pages, ten times the longest record of a hearing
    /// that anybody writes by hand.
    private static final int MAX_LENGTH = 100_000;

    private Words() {}

    /// Brings text into normal form C with plain line feeds, and strips blanks at both ends.
    ///
    /// @throws IllegalArgumentException if it is longer than 100,000 UTF-16 units or holds controls,
    ///     directional or other invisible format characters, halves of surrogate pairs, private or
    ///     unassigned code points
    public static String clean(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("text too long");
        }
        String normal = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        normal.codePoints().forEach(Words::requireVisible);
        return normal;
    }

    /// The same without what is not seen on paper: for what other people wrote elsewhere, before it is taken over
    /// into a document. No longer than 100,000 UTF-16 units.
    public static String visible(String text) {
        var seen = new StringBuilder();
        String parted = text.replace("\r\n", "\n")
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\t', ' ');
        parted.codePoints().filter(each -> !hidden(each)).forEach(seen::appendCodePoint);
        if (seen.length() > MAX_LENGTH) {
            seen.setLength(Character.isHighSurrogate(seen.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
        }
        return seen.toString().strip();
    }

    private static void requireVisible(int codePoint) {
        if (hidden(codePoint)) {
            throw new IllegalArgumentException("invisible character U+" + Integer.toHexString(codePoint));
        }
    }

    private static boolean hidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
