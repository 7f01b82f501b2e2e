package org.xunyao.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/// Where a line of Chinese text may end (避头尾): a closing mark never begins a line and an opening mark
/// never ends one (GB/T 15834-2011, 5.1), a number stays with its 年, 月, 日, and Latin words, numbers and
/// codes stay whole. The library's own breaker does not know these rules.
///
/// Made for one document: it holds the place that the library has reached.
final class LineBreaks implements FSTextBreaker {
    private static final String CLOSING = "，。、；：？！）》」』】〕〗〉］｝”’…—～·％‰℃°々ー,.;:!?)]}%\u3000 \t\n\r";
    private static final String OPENING = "（《「『【〔〖〈［｛“‘([{￥¥$№";
    private static final String UNITS = "年月日时分秒号";
    private static final int IDEOGRAPHS_FROM = 0x2E80;
    private static final int WORDS_TO = 0x2000;
    private static final int LONGEST_GLUED = 4;

    private final boolean anywhere;
    private String text = "";
    private int at;

    private LineBreaks(boolean anywhere) {
        this.anywhere = anywhere;
    }

    /// The places where a line should end.
    static LineBreaks betweenWords() {
        return new LineBreaks(false);
    }

    /// The places where a word that is longer than a line is cut: between any characters, but not before
    /// closing or after opening marks unless more than four of these stand in a row.
    static LineBreaks insideWords() {
        return new LineBreaks(true);
    }

    /// Whether the character may not begin a line.
    static boolean closing(int codePoint) {
        return CLOSING.indexOf(codePoint) >= 0 || combining(codePoint);
    }

    /// Whether the character may not end a line.
    static boolean opening(int codePoint) {
        return OPENING.indexOf(codePoint) >= 0;
    }

    /// Whether the character is an ideograph or of full width.
    static boolean ideographic(int codePoint) {
        return codePoint >= IDEOGRAPHS_FROM;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        int glued = 0;
        do {
            int before = text.codePointAt(at);
            at += Character.charCount(before);
            if (at >= text.length() || mayEnd(before, text.codePointAt(at), glued++)) {
                return at;
            }
        } while (true);
    }

    private boolean mayEnd(int before, int after, int glued) {
        if (anywhere && glued >= LONGEST_GLUED && !combining(after)) {
            return true;
        }
        if (closing(after) || opening(before)) {
            return false;
        }
        return anywhere || !together(before, after);
    }

    private static boolean together(int before, int after) {
        if (Character.isWhitespace(before)) {
            return false;
        }
        boolean number = Character.isDigit(before) && UNITS.indexOf(after) >= 0;
        boolean documentNumber = before == '〕' && Character.isDigit(after);
        boolean apostrophe = before == '’' && word(after);
        return number || documentNumber || apostrophe || (word(before) && word(after));
    }

    private static boolean word(int codePoint) {
        return codePoint > ' ' && codePoint < WORDS_TO;
    }

    private static boolean combining(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
