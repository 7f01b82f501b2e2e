package org.xunyao.casework.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xunyao.casework.knowledge.Article.Wording;
import org.xunyao.casework.penalty.Legal;

/// Everything that is looked up, by day (知识库): laws and their articles in all versions, and what names them.
public final class KnowledgeBook {
    private static final Comparator<Article> BY_DAY =
            Comparator.comparing((Article one) -> one.legal().from()).thenComparing(Article::wording);

    private final List<LawVersion> laws;
    private final List<Article> articles;
    private final List<Piece> others;
    private final Map<String, String> byName = new HashMap<>();
    private final Map<Cited, List<Article>> versions = new HashMap<>();

    /// @param others all that is neither law nor article
    /// @throws IllegalArgumentException if a name belongs to two laws, two versions of a law hold on
    ///     the same day, an
    ///     article is of no law, or two of the same wording hold on the same day
    public KnowledgeBook(List<LawVersion> laws, List<Article> articles, List<Piece> others) {
        this.laws = List.copyOf(laws);
        this.articles = List.copyOf(articles);
        this.others = List.copyOf(others);
        for (LawVersion one : laws) {
            one.names().forEach(name -> own(name, one.law()));
            if (of(one.law())
                            .filter(other -> other.legal().holds(one.legal().from()))
                            .count()
                    > 1) {
                throw new IllegalArgumentException("two versions on one day: " + one.law());
            }
        }
        for (Article one : articles) {
            if (of(one.cited().law()).findAny().isEmpty()) {
                throw new IllegalArgumentException(
                        "article of no law: " + one.cited().law());
            }
            List<Article> same = versions.computeIfAbsent(one.cited(), any -> new ArrayList<>());
            if (same.stream().anyMatch(other -> clash(one, other))) {
                throw new IllegalArgumentException("article twice on one day: " + code(one.cited()));
            }
            same.add(one);
        }
        versions.values().forEach(some -> some.sort(BY_DAY));
    }

    private static boolean clash(Article one, Article other) {
        return one.wording() == other.wording()
                && (one.legal().holds(other.legal().from())
                        || other.legal().holds(one.legal().from()));
    }

    private void own(String name, String law) {
        String before = byName.putIfAbsent(name, law);
        if (before != null && !before.equals(law)) {
            throw new IllegalArgumentException("one name of two laws: " + name);
        }
    }

    private Stream<LawVersion> of(String law) {
        return laws.stream().filter(one -> one.law().equals(law));
    }

    /// The code of a law by any of its names.
    public Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// Every name with the code of its law.
    public Map<String, String> names() {
        return Map.copyOf(byName);
    }

    /// All versions of a law, the oldest first.
    public List<LawVersion> laws(String law) {
        return of(law).sorted(
                        Comparator.comparing((LawVersion one) -> one.legal().from()))
                .toList();
    }

    /// As a law is cited.
    public String shortName(String law) {
        return of(law).findFirst().map(LawVersion::shortName).orElse(law);
    }

    /// As a paper names a law: its full name on that day, else its newest.
    public String fullName(String law, LocalDate day) {
        return of(law).filter(one -> one.legal().holds(day))
                .findFirst()
                .or(() -> laws(law).stream().reduce((older, newer) -> newer))
                .map(LawVersion::fullName)
                .orElse(law);
    }

    /// All versions of an article, the oldest first; the law's letter before our gist.
    public List<Article> versions(Cited cited) {
        return List.copyOf(versions.getOrDefault(cited, List.of()));
    }

    /// All articles of a law that are known, in their order.
    public List<Article> articles(String law) {
        return articles.stream()
                .filter(one -> one.cited().law().equals(law))
                .sorted(Comparator.comparing((Article one) -> one.cited().number())
                        .thenComparing(BY_DAY))
                .toList();
    }

    /// What names an article: violations, points of inspection, phrases.
    public List<Piece> naming(Cited cited) {
        return others.stream().filter(one -> one.cites().contains(cited)).toList();
    }

    /// The articles that somebody's text names.
    public Citations citations() {
        return new Citations(byName);
    }

    /// Everything, as it is looked up.
    public List<Piece> pieces() {
        return Stream.of(
                        laws.stream().map(KnowledgeBook::piece),
                        articles.stream().map(this::piece),
                        others.stream())
                .flatMap(some -> some)
                .toList();
    }

    private static Piece piece(LawVersion one) {
        String text = Stream.of(one.fullName(), one.number(), one.issuer(), String.join(" ", one.aliases()))
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
        return new Piece(
                Piece.Kind.LAW,
                one.law(),
                one.shortName(),
                one.names(),
                text,
                one.law(),
                Optional.empty(),
                Set.of(),
                one.legal());
    }

    /// An article as it is looked up.
    public Piece piece(Article one) {
        Cited cited = one.cited();
        List<String> names =
                of(cited.law()).flatMap(law -> law.names().stream()).distinct().toList();
        return new Piece(
                Piece.Kind.ARTICLE,
                code(cited),
                shortName(cited.law()) + cited.number().words(),
                names,
                one.text(),
                cited.law(),
                Optional.of(cited.number()),
                Set.of(),
                one.legal());
    }

    private static String code(Cited cited) {
        return cited.law() + ":" + cited.number().key();
    }

    /// The same with full texts that somebody took in, the oldest first; of two for the same law and
    /// day the later counts.
    /// A law that is not known becomes one. A text holds until the next version of its law begins, or
    /// the version of its
    /// own day ends.
    public KnowledgeBook with(List<LawText> texts) {
        var newest = new LinkedHashMap<Begun, LawText>();
        texts.forEach(text -> newest.put(new Begun(named(text.name()).orElse(text.name()), text.from()), text));
        var allLaws = new ArrayList<>(laws);
        var letters = new ArrayList<>(articles);
        newest.forEach((begun, text) -> {
            var legal = new Legal(text.source(), text.from(), last(begun, newest.keySet()), true);
            if (named(text.name()).isEmpty()) {
                allLaws.add(own(text, legal));
            }
            text.articles()
                    .forEach(part -> letters.add(
                            new Article(new Cited(begun.law(), part.number()), Wording.LETTER, part.words(), legal)));
        });
        return new KnowledgeBook(allLaws, letters, others);
    }

    private record Begun(String law, LocalDate from) {}

    private static LawVersion own(LawText text, Legal legal) {
        return new LawVersion(text.name(), text.name(), List.of(), text.name(), text.number(), "", Rank.OWN, "", legal);
    }

    private Optional<LocalDate> last(Begun begun, Set<Begun> others) {
        Stream<LocalDate> begins = Stream.concat(
                of(begun.law()).map(one -> one.legal().from()),
                others.stream().filter(one -> one.law().equals(begun.law())).map(Begun::from));
        Stream<LocalDate> ends = of(begun.law())
                .filter(one -> one.legal().holds(begun.from()))
                .flatMap(one -> one.legal().to().stream());
        return Stream.concat(begins.filter(begun.from()::isBefore).map(day -> day.minusDays(1)), ends)
                .min(Comparator.naturalOrder());
    }
}
