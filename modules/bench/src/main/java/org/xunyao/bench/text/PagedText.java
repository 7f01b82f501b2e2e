package org.xunyao.bench.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Text as it was read out of the pages of a document, nothing blank in it.
///
/// @param pages each with its head and foot
record PagedText(List<String> pages) {
    /// The longest head or foot of a page, in characters.
    private static final int EDGE = 80;

    /// Whether a text stands there whole: on one page, or from the end of one over whole pages to the beginning
    /// of another. Only a head and a foot may stand between its parts; otherwise a text that lost its first
    /// character would be found with the help of that character anywhere else.
    boolean holds(String wanted) {
        for (int page = 0; page < pages.size(); page++) {
            if (pages.get(page).contains(wanted) || begins(page, wanted)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it begins at the end of that page and goes on with the next.
    private boolean begins(int page, String wanted) {
        String text = pages.get(page);
        Map<Integer, Integer> lengths = new TreeMap<>();
        for (int from = 0; from < text.length(); from++) {
            int length = common(text, from, wanted, 0);
            if (length > 0 && text.length() - from - length <= EDGE) {
                lengths.merge(from + length, length, Math::max);
            }
        }
        return lengths.values().stream().anyMatch(length -> goesOn(page + 1, wanted, length));
    }

    /// Whether the rest begins at the beginning of that page.
    private boolean goesOn(int page, String wanted, int done) {
        int at = done;
        for (int next = page; next < pages.size(); next++) {
            String text = pages.get(next);
            int longest = 0;
            boolean toTheEnd = false;
            for (int from = 0; from <= Math.min(EDGE, text.length()); from++) {
                int length = common(text, from, wanted, at);
                if (at + length == wanted.length()) {
                    return true;
                }
                if (length > longest) {
                    longest = length;
                    toTheEnd = text.length() - from - length <= EDGE;
                }
            }
            if (!toTheEnd) {
                return false;
            }
            at += longest;
        }
        return false;
    }

    /// How many characters are the same from there on.
    private static int common(String one, int from, String other, int at) {
        int length = 0;
        int most = Math.min(one.length() - from, other.length() - at);
        while (length < most && one.charAt(from + length) == other.charAt(at + length)) {
            length++;
        }
        return length;
    }
}
