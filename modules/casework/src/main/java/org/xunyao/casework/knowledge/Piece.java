package org.xunyao.casework.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.casework.penalty.Legal;

/// One thing that is looked up (知识条目).
///
/// @param code such as `V05`, `12101`, `R-A06`, `drug-law`, `drug-law:126`
/// @param title one line
/// @param names under which it is found besides, also by the initials of their pinyin
/// @param text may have several lines
/// @param law code of the law it is, or of which it is an article; else empty
/// @param article present if it is one
/// @param cites articles that it names
public record Piece(
        Kind kind,
        String code,
        String title,
        List<String> names,
        String text,
        String law,
        Optional<ArticleNumber> article,
        Set<Cited> cites,
        Legal legal) {
    /// Copies the names and articles.
    public Piece {
        names = List.copyOf(names);
        cites = Set.copyOf(cites);
    }

    /// Which article it is, if it is one.
    public Optional<Cited> cited() {
        return article.map(number -> new Cited(law, number));
    }

    /// What kind of thing (条目种类).
    public enum Kind {
        /// A kind of violation with its penalties (违法行为与罚则).
        VIOLATION,
        /// 条文.
        ARTICLE,
        /// 法律法规.
        LAW,
        /// A point of inspection (检查项目).
        CHECK,
        /// A phrase for papers (文书用语).
        PHRASE
    }
}
