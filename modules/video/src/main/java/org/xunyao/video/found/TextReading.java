package org.xunyao.video.found;

import java.util.List;

/// What is known of the words of a zone at one look (识读结果).
///
/// @param sight whether they can be seen now
/// @param ageSeconds since they were read, 0..{@value #OLDEST}; 0 where they never were
/// @param lines of the last reading, from top to bottom, at most {@value #MOST_LINES}; those of before where the
///     zone is hidden now
/// @param codes of the last reading: what its bar codes hold, at most {@value #MOST_CODES}
public record TextReading(TextSight sight, int ageSeconds, List<ReadLine> lines, List<String> codes) {
    /// Most lines of a zone.
    public static final int MOST_LINES = 24;
    /// Most bar codes of a zone.
    public static final int MOST_CODES = 8;
    /// A reading that is older says the same age.
    public static final int OLDEST = 86_400;

    /// Copies the lists and refuses what is too much.
    public TextReading {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
        if (lines.size() > MOST_LINES || codes.size() > MOST_CODES || ageSeconds < 0 || ageSeconds > OLDEST) {
            throw new IllegalArgumentException(lines.size() + " lines, " + codes.size() + " codes");
        }
        for (String code : codes) {
            if (code.isEmpty() || !ReadLine.plain(code).equals(code)) {
                throw new IllegalArgumentException("code of " + code.length() + " characters");
            }
        }
    }

    /// Nothing was ever read.
    public static TextReading nothing(TextSight sight) {
        return new TextReading(sight, 0, List.of(), List.of());
    }

    /// The same reading at another look.
    public TextReading at(TextSight now, int age) {
        return new TextReading(now, age, lines, codes);
    }

    /// Whether it says something of this picture: what is not among the lines was not to be read there.
    public boolean seen() {
        return sight == TextSight.READ;
    }
}
