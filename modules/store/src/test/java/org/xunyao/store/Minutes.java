package org.xunyao.store;

import java.util.List;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.FactsText;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.UnreadableFacts;

/// Facts that only this test knows: the store keeps the text of any.
record Minutes(String words) implements Facts {
    static final int KIND = 40;
    static final DocumentKinds KINDS = new DocumentKinds(List.of(new Kind()));

    @Override
    public int kind() {
        return KIND;
    }

    @Override
    public Fields fields() {
        return new Fields().text("words", words);
    }

    @Override
    public List<Flaw> flaws() {
        return new Flaw.Check().filled("words", words).flaws();
    }

    /// Text that begins with a word of its own; any other is unreadable.
    static final class Text implements FactsText {
        private static final String HEAD = "minutes ";

        @Override
        public String write(Facts facts) {
            return switch (facts) {
                case Minutes minutes -> HEAD + minutes.words();
                case UnreadableFacts unreadable -> unreadable.text();
                default -> throw new IllegalArgumentException("foreign facts");
            };
        }

        @Override
        public Facts read(int kind, String text) {
            return kind == KIND && text.startsWith(HEAD)
                    ? new Minutes(text.substring(HEAD.length()))
                    : new UnreadableFacts(kind, text);
        }
    }

    private static final class Kind implements DocumentKind {
        @Override
        public int number() {
            return KIND;
        }

        @Override
        public String name() {
            return "会议纪要";
        }

        @Override
        public String template() {
            return "minutes";
        }

        @Override
        public Class<Minutes> facts() {
            return Minutes.class;
        }

        @Override
        public NumberKind numbering() {
            return new NumberKind.Numbered("会纪");
        }
    }
}
