package org.xunyao.app.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.casework.knowledge.Article;
import org.xunyao.casework.knowledge.Cited;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.casework.knowledge.LawVersion;
import org.xunyao.casework.knowledge.Piece;
import org.xunyao.casework.knowledge.Standing;

/// One thing that is looked at, as it stands on a day.
///
/// @param versions of the article, the oldest first; empty unless it is one
/// @param laws versions of the law, the oldest first; empty unless it is one or an article of it
/// @param lawName as papers name the law; empty as above
/// @param related what names it, or what it names
public record KnowledgeSheet(
        Hit hit, LocalDate day, List<Article> versions, List<LawVersion> laws, String lawName, List<Hit> related) {
    /// Copies the lists.
    public KnowledgeSheet {
        versions = List.copyOf(versions);
        laws = List.copyOf(laws);
        related = List.copyOf(related);
    }

    /// Something that was found, and how it stands on the day.
    public record Hit(Piece piece, Standing standing) {
        static Hit on(KnowledgeBook book, LocalDate day, Piece piece) {
            return new Hit(piece, Standing.of(piece.legal(), day, book.laws(piece.law())));
        }
    }

    static KnowledgeSheet of(KnowledgeBook book, Piece piece, LocalDate day) {
        Stream<Piece> related = switch (piece.kind()) {
            case ARTICLE -> piece.cited().stream().flatMap(cited -> book.naming(cited).stream());
            case LAW ->
                Stream.concat(
                        successors(book, piece),
                        book.articles(piece.law()).stream().map(book::piece));
            case VIOLATION, CHECK, PHRASE ->
                piece.cites().stream()
                        .sorted(Comparator.comparing(Cited::law).thenComparing(Cited::number))
                        .flatMap(cited -> article(book, cited, day).stream());
        };
        return new KnowledgeSheet(
                Hit.on(book, day, piece),
                day,
                piece.cited().map(book::versions).orElse(List.of()),
                piece.law().isEmpty() ? List.of() : book.laws(piece.law()),
                piece.law().isEmpty() ? "" : book.fullName(piece.law(), day),
                related.map(one -> Hit.on(book, day, one))
                        .sorted(Comparator.comparing(one -> one.standing() != Standing.IN_FORCE))
                        .toList());
    }

    /// What took the place of a law.
    private static Stream<Piece> successors(KnowledgeBook book, Piece law) {
        Set<String> codes =
                book.laws(law.law()).stream().map(LawVersion::replacedBy).collect(Collectors.toSet());
        return book.pieces().stream().filter(one -> one.kind() == Piece.Kind.LAW && codes.contains(one.law()));
    }

    /// The version of that day, else the newest.
    private static Optional<Piece> article(KnowledgeBook book, Cited cited, LocalDate day) {
        List<Article> versions = book.versions(cited);
        return versions.stream()
                .filter(one -> one.legal().holds(day))
                .findFirst()
                .or(() -> versions.stream().reduce((older, newer) -> newer))
                .map(book::piece);
    }
}
