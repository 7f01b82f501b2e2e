package org.xunyao.casework.knowledge;

import java.util.List;
import java.util.Set;

/// Port: the index over everything that is looked up. Any thread.
public interface KnowledgeSearch {
    /// What fits best, the best first. Whatever is typed is words: nothing in it is a command, and
    /// what is too long is
    /// cut at {@link #LONGEST}.
    ///
    /// @param typed Chinese words, an article as people write it, a code, or initials of pinyin
    /// @param kinds only these
    /// @param most at most so many
    List<Piece> find(String typed, Set<Piece.Kind> kinds, int most);

    /// How many characters of what is typed are read.
    int LONGEST = 120;
}
