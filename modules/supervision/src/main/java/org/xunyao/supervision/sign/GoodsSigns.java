package org.xunyao.supervision.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xunyao.video.found.ReadLine;

/// What a rule looks for in words of shelves and signs (超范围识读依据): in each line by itself, and over the seam of two
/// lines that follow each other, where nothing may be misread and two signs that happen to meet say nothing.
///
/// @param words none where nothing is looked for
/// @param excuses a line that holds one of these, such as "不销售", speaks against itself and its neighbours
/// @param shop what the shop may not sell; empty where no valid licence is known, and then nothing is judged
public record GoodsSigns(List<ScopeWord> words, List<String> excuses, Optional<ShopScope> shop) {
    /// Copies the lists; refuses an excuse that every line holds.
    public GoodsSigns {
        words = List.copyOf(words);
        excuses = List.copyOf(excuses);
        if (excuses.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an empty excuse");
        }
    }

    /// A word that was read and names what the shop may not sell.
    ///
    /// @param line as it was read
    /// @param word that it says
    public record Hit(String line, String word, ShopScope.Outside why) {}

    /// The same for a shop.
    public GoodsSigns of(ShopScope other) {
        return new GoodsSigns(words, excuses, Optional.of(other));
    }

    /// What was read and is outside of what the shop may sell, from top to bottom.
    public List<Hit> hits(List<ReadLine> lines) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ReadLine line = lines.get(i);
            if (excused(lines, i)) {
                continue;
            }
            hits(line.text(), word -> word.in(line), hits);
            if (i + 1 < lines.size() && !excused(lines, i + 1)) {
                ReadLine next = lines.get(i + 1);
                hits(line.text() + next.text(), word -> word.over(line, next), hits);
            }
        }
        return List.copyOf(hits);
    }

    private void hits(String read, Predicate<ScopeWord> says, List<Hit> hits) {
        for (ScopeWord word : words) {
            shop.flatMap(scope -> scope.of(word.category()))
                    .filter(why -> says.test(word))
                    .map(why -> new Hit(read, word.word().text(), why))
                    .ifPresent(hits::add);
        }
    }

    private boolean excused(List<ReadLine> lines, int place) {
        int last = Math.min(lines.size() - 1, place + 1);
        for (int i = Math.max(0, place - 1); i <= last; i++) {
            if (excuses.stream().anyMatch(RuleWord.plain(lines.get(i).text())::contains)) {
                return true;
            }
        }
        return false;
    }
}
