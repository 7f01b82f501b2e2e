package org.xunyao.supervision.sign;

import java.util.List;
import org.xunyao.video.found.ReadLine;

/// A wording that names a category of goods (超范围识读词), one row of resources/rules/scope-words.csv.
///
/// @param word as it is written, and how much of it may be misread
/// @param except a line that holds one of these says something else, as "非处方药" does for "处方药"
/// @param category code of a row of resources/registry/licence-scopes.csv
/// @param score least score of a line that is believed, 0..1
public record ScopeWord(RuleWord word, List<String> except, String category, double score) {
    private static final int SHORTEST = 4;

    /// Copies the list; refuses scores that no line has.
    public ScopeWord {
        except = List.copyOf(except);
        if (!(score >= 0 && score <= 1) || category.isBlank()) {
            throw new IllegalArgumentException("score " + score + ", category " + category);
        }
    }

    /// Whether a line says it.
    boolean in(ReadLine line) {
        String text = RuleWord.plain(line.text());
        return line.score() >= score && except.stream().noneMatch(text::contains) && word.in(List.of(line));
    }

    /// Whether it goes over from one line to the next (跨行), every sign of it read as it is written. A short one does
    /// not: two signs meet by chance.
    boolean over(ReadLine line, ReadLine next) {
        String first = RuleWord.plain(line.text());
        String both = first + RuleWord.plain(next.text());
        String text = word.text();
        int from = Math.max(0, first.length() - text.length() + 1);
        int at = both.indexOf(text, from);
        return text.length() >= SHORTEST
                && Math.min(line.score(), next.score()) >= score
                && at >= 0
                && at < first.length()
                && except.stream().noneMatch(both::contains);
    }
}
