package org.xunyao.app.papers.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.documents.Words;

/// What a person pastes: records written elsewhere have 问： and 答： before each part.
///
/// @param pairs empty if the text is not of that shape
/// @param text as it may stand in a document
/// @param dropped marks that are not seen on paper and were left out
record Pasted(List<Pair> pairs, String text, int dropped) {
    /// As much as one text of a document may hold.
    static final int LENGTH_AT_MOST = 100_000;

    private static final Pattern MARK = Pattern.compile("^[ 　]{0,8}(问|询问人|答|被询问人)[ 　]{0,4}[：:]");

    Pasted {
        pairs = List.copyOf(pairs);
    }

    /// Reads what lies in the clipboard.
    ///
    /// @return nothing if it is longer than {@value #LENGTH_AT_MOST} UTF-16 units
    static Optional<Pasted> read(String pasted) {
        if (pasted.length() > LENGTH_AT_MOST) {
            return Optional.empty();
        }
        String plain = pasted.replace("\r\n", "\n").replace('\r', '\n');
        String seen = Words.visible(plain);
        int dropped = plain.strip().length() - seen.length();
        return Optional.of(new Pasted(pairs(seen), seen, Math.max(0, dropped)));
    }

    private static List<Pair> pairs(String text) {
        var reading = new Reader();
        for (String line : text.split("\n", -1)) {
            if (!reading.line(line)) {
                return List.of();
            }
        }
        return reading.end();
    }

    /// Goes through the lines; what stands before the first mark is of no shape.
    private static final class Reader {
        private final List<Pair> pairs = new ArrayList<>();
        private final StringBuilder part = new StringBuilder();
        private Optional<Part> now = Optional.empty();
        private Pair open = Pair.BLANK;

        boolean line(String line) {
            Matcher mark = MARK.matcher(line);
            if (mark.find()) {
                close();
                String name = mark.group(1);
                begin(name.equals("问") || name.equals("询问人") ? Part.QUESTION : Part.ANSWER);
                part.append(line.substring(mark.end()).strip());
                return true;
            }
            part.append('\n').append(line.stripTrailing());
            return now.isPresent();
        }

        List<Pair> end() {
            close();
            flush();
            return pairs;
        }

        private void begin(Part next) {
            if (next == Part.QUESTION) {
                flush();
            }
            now = Optional.of(next);
        }

        /// A second 答 without a 问 between goes on with the first.
        private void close() {
            now.ifPresent(which -> {
                String before = open.words(which);
                String words = part.toString().strip();
                open = open.with(which, before.isEmpty() ? words : before + "\n" + words);
            });
            part.setLength(0);
        }

        private void flush() {
            if (!open.blank()) {
                pairs.add(open);
            }
            open = Pair.BLANK;
        }
    }
}
