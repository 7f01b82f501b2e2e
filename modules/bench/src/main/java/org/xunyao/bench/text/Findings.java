package org.xunyao.bench.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xunyao.kernel.FaultException;

/// What became of the texts: counted, and the first wrong one of each place.
final class Findings {
    private static final int SHOWN = 40;

    /// Faults that are no answer to a text: they blame the disk, the server or nobody.
    private static final Set<String> SENSELESS =
            Set.of("STORE-FAILED", "STORE-DISK", "STORE-LOST", "STORE-UNKNOWN", "STORE-LOCKED");

    private final Consumer<String> progress;
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<String, Integer> tried = new LinkedHashMap<>();
    private int equal;
    private int cleaned;

    /// @param progress takes a line for each way and each fault
    Findings(Consumer<String> progress) {
        this.progress = progress;
    }

    /// It came back as it was.
    void equal() {
        equal++;
    }

    /// It came back in the form that the record showed before saving.
    void cleaned() {
        cleaned++;
    }

    /// Refused in words.
    ///
    /// @param by who refused, or the code
    void refused(String by) {
        refusals.merge(by, 1, Integer::sum);
    }

    /// Refused by a fault, which must have to do with the text.
    void refused(String place, String text, FaultException fault) {
        refused(fault.code());
        if (SENSELESS.contains(fault.code())) {
            wrong(place, text, "fault without a reason: " + fault.getMessage());
        }
    }

    /// Only the first of a place is kept.
    void wrong(String place, String text, String why) {
        if (wrong.putIfAbsent(place, shown(text) + " " + why) == null) {
            progress.accept("  " + place + ": " + wrong.get(place));
        }
    }

    /// A way was gone to its end.
    ///
    /// @param way such as `Derby records`; its texts are added up
    /// @param part of it, for whoever waits
    void done(String way, String part, int texts) {
        tried.merge(way, texts, Integer::sum);
        progress.accept(way + part + ": " + texts + " texts");
    }

    /// A way without parts was gone to its end.
    void done(String way, int texts) {
        done(way, "", texts);
    }

    Map<String, String> wrong() {
        return wrong;
    }

    /// All counts in one line.
    String figure() {
        return String.format(
                "%s: %,d back as they were, %,d in the form that the record showed before saving, refused %s,"
                        + " 0 changed, 0 exceptions",
                tried, equal, cleaned, refusals);
    }

    /// Printable, whatever it is.
    static String shown(String text) {
        var shown = new StringBuilder();
        text.chars()
                .limit(SHOWN)
                .forEach(c -> shown.append(c > ' ' && c < 127 ? "" + (char) c : String.format("\\u%04x", c)));
        return "\"" + shown + "\" (" + text.length() + ")";
    }
}
