package org.xunyao.app.knowledge;

import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.app.knowledge.KnowledgePorts.Use;
import org.xunyao.casework.knowledge.Article;
import org.xunyao.casework.knowledge.LawVersion;
import org.xunyao.casework.knowledge.Piece;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// What is looked up, in words.
public final class KnowledgeWords {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.knowledge.knowledge";

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the screen's own bundle is added
    /// @param zone in which times are written
    public KnowledgeWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    Texts texts() {
        return texts;
    }

    ZoneId zone() {
        return zone;
    }

    /// A sentence of the bundle.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// The days on which it holds: 2019-12-01 起, 2019-03-02 至 2026-05-14.
    public String days(Legal legal) {
        return legal.to()
                .map(last -> of("days.to", legal.from().toString(), last.toString()))
                .orElseGet(() -> of("days.from", legal.from().toString()));
    }

    /// Where it comes from, and 待核 where it is not verified.
    public String source(Legal legal) {
        return legal.verified() ? of("source", legal.source()) : of("source.unverified", legal.source());
    }

    /// The law's number and issuer, and what took its place.
    public String law(LawVersion one) {
        return Stream.of(one.number(), one.issuer(), of("rank." + one.rank()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// The number of its code as a person reads it; nothing for laws and articles.
    public String code(Piece piece) {
        return switch (piece.kind()) {
            case LAW, ARTICLE -> "";
            case VIOLATION, CHECK, PHRASE -> piece.code();
        };
    }

    /// A use of an article in one line.
    public String use(Use use) {
        String where = use.where() == 0
                ? of("use.journal")
                : of(use.issued() ? "use.paper" : "use.draft", Integer.toString(use.where()));
        return of("use", use.matter(), where, use.day().toString());
    }

    /// What is copied; Chinese whatever the screen's language, and a gist says that it is one.
    public String copied(KnowledgeSheet sheet) {
        return new KnowledgeWords(Texts.of(Language.CHINESE), zone).said(sheet);
    }

    private String said(KnowledgeSheet sheet) {
        Piece piece = sheet.hit().piece();
        return piece.article()
                .map(number -> sheet.versions().stream()
                        .filter(one ->
                                one.legal().equals(piece.legal()) && one.text().equals(piece.text()))
                        .findFirst()
                        .map(one -> of(
                                one.wording() == Article.Wording.LETTER ? "copy.letter" : "copy.gist",
                                sheet.lawName(),
                                number.inHan(),
                                one.text()))
                        .orElse(piece.text()))
                .orElseGet(() -> switch (piece.kind()) {
                    case PHRASE -> piece.text();
                    case LAW -> of("copy.law", sheet.lawName());
                    case VIOLATION, CHECK, ARTICLE -> piece.title() + "\n" + piece.text();
                });
    }
}
