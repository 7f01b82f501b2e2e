package org.xunyao.wire.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.casework.knowledge.Article;
import org.xunyao.casework.knowledge.ArticleNumber;
import org.xunyao.casework.knowledge.Citations;
import org.xunyao.casework.knowledge.Cited;
import org.xunyao.casework.knowledge.Initials;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.casework.knowledge.LawVersion;
import org.xunyao.casework.knowledge.Piece;
import org.xunyao.casework.knowledge.Rank;
import org.xunyao.casework.knowledge.Spoken;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.casework.penalty.PenaltyBook;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.CsvRow;
import org.xunyao.wire.CsvTable;

/// Reads `resources/knowledge`. Each file is taken whole or refused with row and column.
public final class KnowledgeTables {
    private static final List<String> LAWS =
            List.of("law", "short_name", "aliases", "full_name", "number", "issuer", "rank", "replaced_by");
    private static final List<String> CHECKS = List.of("code", "grade", "section", "text", "method", "basis", "remote");

    private static final String APPENDIX = "附录：";

    private final Path folder;

    /// How heavily a point of inspection counts (缺陷等级).
    enum Grade {
        /// 严重缺陷.
        CRITICAL("严重缺陷"),
        /// 主要缺陷.
        MAJOR("主要缺陷"),
        /// 一般缺陷.
        MINOR("一般缺陷");

        private final String words;

        Grade(String words) {
            this.words = words;
        }
    }

    /// @param folder `resources/knowledge`
    public KnowledgeTables(Path folder) {
        this.folder = folder;
    }

    /// Everything that came with the program.
    ///
    /// @param penalties kinds of violation, which are looked up with the rest
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public KnowledgeBook book(PenaltyBook penalties) {
        List<LawVersion> laws = rows("laws.csv", LAWS, KnowledgeTables::law);
        List<Article> articles = rows("articles.csv", List.of("law", "article", "gist"), KnowledgeTables::article);
        Citations citations = made("laws.csv", () -> new KnowledgeBook(laws, List.of(), List.of()))
                .citations();
        var others = new ArrayList<Piece>();
        penalties.violations().forEach(one -> others.add(piece(one, penalties, citations)));
        others.addAll(rows("checks.csv", CHECKS, row -> check(row, citations)));
        others.addAll(rows("phrases.csv", List.of("code", "title", "words", "basis"), row -> phrase(row, citations)));
        requireOnce(others);
        return made("articles.csv", () -> new KnowledgeBook(laws, articles, others));
    }

    private static KnowledgeBook made(String file, Supplier<KnowledgeBook> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException contradicting) {
            throw new FaultException("RESOURCE-BAD", file + ": " + contradicting.getMessage(), contradicting);
        }
    }

    private static void requireOnce(List<Piece> pieces) {
        Set<String> seen = new HashSet<>();
        for (Piece one : pieces) {
            if (one.kind() != Piece.Kind.VIOLATION && !seen.add(one.kind() + one.code())) {
                throw new FaultException("RESOURCE-BAD", "checks.csv, phrases.csv: twice: " + one.code());
            }
        }
    }

    /// Initials of pinyin, from `initials.csv`.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public Initials initials() {
        var letters = new HashMap<Character, String>();
        new CsvTable(folder.resolve("initials.csv"))
                .read(
                        List.of("letter", "characters"),
                        row -> Map.entry(row.as("letter", KnowledgeTables::letter), row.required("characters")))
                .forEach(entry -> letters.merge(entry.getKey(), entry.getValue(), String::concat));
        return new Initials(letters);
    }

    private static char letter(String cell) {
        if (!cell.matches("[a-z]")) {
            throw new IllegalArgumentException("no letter");
        }
        return cell.charAt(0);
    }

    /// What people say and how laws write it, from `words.csv`.
    ///
    /// @throws FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public List<Spoken> spoken() {
        return rows(
                "words.csv",
                List.of("said", "written"),
                row -> new Spoken(row.required("said"), row.required("written")));
    }

    private <T> List<T> rows(String file, List<String> columns, Function<CsvRow, T> making) {
        var all = new ArrayList<>(columns);
        all.addAll(List.of("source", "effective_from", "effective_to", "verified"));
        return new CsvTable(folder.resolve(file)).read(all, making);
    }

    private static LawVersion law(CsvRow row) {
        return new LawVersion(
                row.required("law"),
                row.required("short_name"),
                row.has("aliases") ? row.words("aliases") : List.of(),
                row.required("full_name"),
                row.text("number"),
                row.text("issuer"),
                row.as("rank", Rank::valueOf),
                row.text("replaced_by"),
                legal(row));
    }

    private static Article article(CsvRow row) {
        ArticleNumber number = row.as(
                "article",
                cell -> ArticleNumber.read(cell)
                        .orElseThrow(() -> new IllegalArgumentException("no article: " + cell)));
        return new Article(
                new Cited(row.required("law"), number), Article.Wording.GIST, row.required("gist"), legal(row));
    }

    private static Piece piece(Violation one, PenaltyBook penalties, Citations citations) {
        List<PenaltyRow> rows = penalties.penalties(one.id(), one.legal().from());
        String basis = Stream.concat(
                        Stream.of(one.legal().source()),
                        rows.stream().map(row -> row.legal().source()))
                .distinct()
                .collect(Collectors.joining("；"));
        String text = Stream.of(
                        "违反：" + one.violated(),
                        "处罚：" + one.legal().source(),
                        one.remark().isEmpty() ? "" : "注意：" + one.remark(),
                        one.criminal().isEmpty() ? "" : "涉刑：" + one.criminal())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Piece(
                Piece.Kind.VIOLATION,
                one.id(),
                one.name(),
                List.of(),
                text,
                "",
                Optional.empty(),
                citations.in(text + "\n" + basis),
                one.legal());
    }

    private static Piece check(CsvRow row, Citations citations) {
        Grade grade = row.as("grade", Grade::valueOf);
        String basis = row.required("basis");
        String[] parts = row.required("text").split(APPENDIX, 2);
        String text = Stream.of(
                        row.text("section") + " · " + grade.words,
                        row.has("method") ? "检查方法：" + row.text("method") : "",
                        "依据：" + basis,
                        parts.length == 1 ? "" : APPENDIX + parts[1])
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return new Piece(
                Piece.Kind.CHECK,
                row.required("code"),
                parts[0],
                List.of(),
                text,
                "",
                Optional.empty(),
                citations.in(basis),
                legal(row));
    }

    private static Piece phrase(CsvRow row, Citations citations) {
        return new Piece(
                Piece.Kind.PHRASE,
                row.required("code"),
                row.required("title"),
                List.of(),
                row.required("words"),
                "",
                Optional.empty(),
                citations.in(row.text("basis")),
                legal(row));
    }

    private static Legal legal(CsvRow row) {
        return new Legal(
                row.required("source"),
                row.date("effective_from"),
                row.optionalDate("effective_to"),
                row.flag("verified"));
    }
}
