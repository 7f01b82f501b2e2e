package org.xunyao.supervision.sign;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.xunyao.video.found.ReadLine;

/// A wording that a rule looks for in what was read (识读词), one row of resources/rules/rule-words.csv. A reader
/// takes one sign for another now and then, so some may differ; but those that make the meaning may not: "药师在岗" is
/// one sign away from "药师不在岗".
///
/// @param rule such as `AI-01`
/// @param text as it is written
/// @param core part of the text that must be read without a mistake
/// @param errors how many signs beside it may be wrong, missing or too many, 0 up to half of them
/// @param source where the wording comes from
/// @param verified whether a person has confirmed it
public record RuleWord(String rule, String text, String core, int errors, String source, boolean verified) {
    /// Refuses a wording that everything, or nothing, would match.
    public RuleWord {
        boolean inside = !core.isEmpty() && plain(text).equals(text) && text.contains(core);
        if (!inside || errors < 0 || 2 * errors > text.length() - core.length()) {
            throw new IllegalArgumentException("word " + text + ", core " + core + ", errors " + errors);
        }
    }

    /// Whether it was read: in one line, or over lines that follow each other.
    public boolean in(List<ReadLine> lines) {
        return in(lines.stream().map(ReadLine::text).collect(Collectors.joining()));
    }

    private boolean in(String read) {
        String whole = plain(read);
        int at = text.indexOf(core);
        String before = new StringBuilder(text.substring(0, at)).reverse().toString();
        String after = text.substring(at + core.length());
        for (int i = whole.indexOf(core); i >= 0; i = whole.indexOf(core, i + 1)) {
            String left = new StringBuilder(whole.substring(0, i)).reverse().toString();
            String right = whole.substring(i + core.length());
            if (errors(before, left) + errors(after, right) <= errors) {
                return true;
            }
        }
        return false;
    }

    /// Least number of signs that are wrong, missing or too many for a part to stand at the beginning of a text.
    private static int errors(String part, String text) {
        int width = Math.min(text.length(), 2 * part.length());
        int[] row = new int[width + 1];
        for (int i = 0; i <= width; i++) {
            row[i] = i;
        }
        for (int p = 1; p <= part.length(); p++) {
            int corner = row[0];
            row[0] = p;
            for (int t = 1; t <= width; t++) {
                int wrong = corner + (part.charAt(p - 1) == text.charAt(t - 1) ? 0 : 1);
                corner = row[t];
                row[t] = Math.min(wrong, Math.min(row[t], row[t - 1]) + 1);
            }
        }
        int least = row[0];
        for (int errors : row) {
            least = Math.min(least, errors);
        }
        return least;
    }

    /// Letters and digits only, full width as half width.
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
