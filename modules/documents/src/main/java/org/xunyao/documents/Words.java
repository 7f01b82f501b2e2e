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

    private static void requireVisible(int codePoint) {
        boolean hidden = switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
        if (hidden) {
            throw new IllegalArgumentException("invisible character U+" + Integer.toHexString(codePoint));
        }
    }
}
