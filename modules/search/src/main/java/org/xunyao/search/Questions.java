package org.xunyao.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.xunyao.casework.knowledge.Piece;
import org.xunyao.casework.knowledge.Spoken;

/// Makes the question to the index out of what was typed, term by term.
final class Questions {
    private static final float EXACT = 100;
    private static final float OF_LAW = 30;
    // Who looks for words mostly wants the penalty, then the article.
    private static final float PUNISHED = 60;
    private static final float TOLD = 4;
    private static final float OTHERWISE = 0.6f;
    private static final float BOTH = 0.5f;
    private static final float NAMED = 6;
    private static final float WORDED = 3;
    private static final double MOST_OF = 0.6;

    private final List<Spoken> spoken;

    Questions(List<Spoken> spoken) {
        this.spoken = List.copyOf(spoken);
    }

    /// @param loosely one word of several is enough
    Query of(Asked asked, Set<Piece.Kind> kinds, boolean loosely) {
        var all = new BooleanQuery.Builder();
        var wanted = new BooleanQuery.Builder();
        Occur each = loosely ? Occur.SHOULD : Occur.MUST;
        asked.codes().forEach(code -> wanted.add(exactly(FieldName.CODE, code), each));
        asked.law().ifPresent(law -> wanted.add(boosted(term(FieldName.LAW, law), OF_LAW), onLaw(asked, each)));
        asked.number().ifPresent(number -> wanted.add(exactly(FieldName.NUMBER, number.key()), each));
        asked.initials().forEach(letters -> wanted.add(initials(letters), each));
        asked.words().forEach(word -> wanted.add(word(word), each));
        all.add(wanted.build(), Occur.MUST);
        all.add(kinds(kinds), Occur.FILTER);
        all.add(exactly(FieldName.WHOLE, asked.whole()), Occur.SHOULD);
        all.add(preferred(Piece.Kind.VIOLATION, PUNISHED), Occur.SHOULD);
        all.add(preferred(Piece.Kind.ARTICLE, TOLD), Occur.SHOULD);
        if (asked.number().isEmpty() && asked.words().isEmpty()) {
            all.add(preferred(Piece.Kind.LAW, EXACT), Occur.SHOULD);
        }
        return all.build();
    }

    /// A law and words: what other laws and tables say of these words is found behind it.
    private static Occur onLaw(Asked asked, Occur each) {
        return asked.words().isEmpty() ? each : Occur.SHOULD;
    }

    private static Query kinds(Set<Piece.Kind> kinds) {
        var any = new BooleanQuery.Builder();
        kinds.forEach(kind -> any.add(term(FieldName.KIND, kind.name()), Occur.SHOULD));
        return any.build();
    }

    private static Query preferred(Piece.Kind kind, float boost) {
        return boosted(new ConstantScoreQuery(term(FieldName.KIND, kind.name())), boost);
    }

    private Query word(String word) {
        var any = new ArrayList<Query>();
        any.add(said(word));
        for (Spoken one : spoken) {
            if (word.contains(one.said())) {
                any.add(boosted(said(word.replace(one.said(), one.written())), OTHERWISE));
            }
        }
        return new DisjunctionMaxQuery(any, BOTH);
    }

    /// As it stands, or most of its pairs of characters: Chinese words have two, and a text may part them.
    private static Query said(String word) {
        var any = new BooleanQuery.Builder();
        any.add(boosted(signs(FieldName.NAME, word), NAMED), Occur.SHOULD);
        any.add(boosted(signs(FieldName.TEXT, word), WORDED), Occur.SHOULD);
        if (word.length() > 2) {
            var most = new BooleanQuery.Builder();
            most.setMinimumNumberShouldMatch((int) Math.ceil((word.length() - 1) * MOST_OF));
            for (int i = 0; i + 1 < word.length(); i++) {
                String pair = word.substring(i, i + 2);
                most.add(
                        new DisjunctionMaxQuery(
                                List.of(boosted(signs(FieldName.NAME, pair), 2), signs(FieldName.TEXT, pair)), 0),
                        Occur.SHOULD);
            }
            any.add(most.build(), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query signs(FieldName field, String word) {
        var phrase = new PhraseQuery.Builder();
        word.codePoints().forEach(one -> phrase.add(new Term(field.name(), Character.toString(one))));
        return phrase.build();
    }

    private static Query initials(String letters) {
        var any = new BooleanQuery.Builder();
        any.add(phrase("", letters, ""), Occur.MUST);
        any.add(boosted(phrase(InitialsTokens.BEGIN, letters, ""), WORDED), Occur.SHOULD);
        any.add(boosted(phrase(InitialsTokens.BEGIN, letters, InitialsTokens.END), NAMED), Occur.SHOULD);
        return any.build();
    }

    private static Query phrase(String before, String letters, String after) {
        var phrase = new PhraseQuery.Builder();
        (before + letters + after)
                .chars()
                .forEach(one -> phrase.add(new Term(FieldName.INITIALS.name(), Character.toString(one))));
        return phrase.build();
    }

    private static Query exactly(FieldName field, String value) {
        return boosted(new ConstantScoreQuery(term(field, value)), EXACT);
    }

    private static Query term(FieldName field, String value) {
        return new TermQuery(new Term(field.name(), value));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }
}
