package org.xunyao.bench.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands in the pictures, written down by eye, and how far what was read is from it. Spaces do not
/// count, and a sign of full width equals the one of half width.
///
/// @param lines of each picture by its file name
record Transcript(Map<String, List<String>> lines) {
    private static final String RESOURCE = "transcript.csv";
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int TO_HALF_WIDTH = 0xFEE0;

    /// Characters of one picture.
    ///
    /// @param all in the transcript
    /// @param right of them
    /// @param more read that belong to no line of the transcript
    record Share(int all, int right, int more) {}

    /// The transcript of this build.
    static Transcript bundled() {
        try (InputStream in = Transcript.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not in this build");
            }
            Map<String, List<String>> lines = new LinkedHashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .forEach(row -> lines.computeIfAbsent(row.substring(0, row.indexOf(',')), _ -> new ArrayList<>())
                            .add(row.substring(row.indexOf(',') + 1)));
            return new Transcript(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Compares each line with the line read that is nearest to it and belongs to no other.
    static Share share(List<String> written, List<String> read) {
        List<String> left =
                new ArrayList<>(read.stream().map(Transcript::folded).toList());
        int all = 0;
        int right = 0;
        for (String line : written.stream().map(Transcript::folded).toList()) {
            all += line.length();
            int best = -1;
            int least = line.length();
            for (int i = 0; i < left.size(); i++) {
                int edits = edits(line, left.get(i));
                if (edits < least) {
                    least = edits;
                    best = i;
                }
            }
            if (best >= 0) {
                right += line.length() - least;
                left.remove(best);
            }
        }
        return new Share(all, right, left.stream().mapToInt(String::length).sum());
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        text.codePoints()
                .filter(sign -> !Character.isWhitespace(sign))
                .map(sign -> sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST ? sign - TO_HALF_WIDTH : sign)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /// Least number of signs to change, leave out or put in (Levenshtein).
    private static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
