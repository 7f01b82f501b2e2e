package org.xunyao.search;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.xunyao.casework.knowledge.Initials;

/// Takes a name apart into the initials of its pinyin, between a token that begins and one that ends
/// it. A character with several readings has several tokens at its place.
final class InitialsTokens extends Tokenizer {
    /// Stands before the first character.
    static final String BEGIN = "^";
    /// Stands behind the last.
    static final String END = "$";

    // Names do not run into each other.
    private static final int GAP = 10;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Initials initials;
    private String letters = BEGIN;
    private int next;
    private boolean ended;

    private InitialsTokens(Initials initials) {
        this.initials = initials;
    }

    /// An analyser of names.
    static Analyzer analyser(Initials initials) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new InitialsTokens(initials));
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        while (next == letters.length()) {
            if (ended) {
                return false;
            }
            int sign = input.read();
            ended = sign < 0;
            letters = ended ? END : initials.of(sign);
            next = 0;
        }
        step.setPositionIncrement(next == 0 ? 1 : 0);
        term.append(letters.charAt(next++));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        letters = BEGIN;
        next = 0;
        ended = false;
    }
}
