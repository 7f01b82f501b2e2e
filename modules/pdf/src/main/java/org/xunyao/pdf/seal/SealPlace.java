package org.xunyao.pdf.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Where a form says （印　章）: the middle of these words, in points from the lower left corner of the
/// page.
///
/// @param page from 0
record SealPlace(int page, float x, float y) {
    private static final String WORDS = "（印章）";
    /// Of the height of a character, from its base line to its middle.
    private static final float HALF = 0.35f;

    /// The last one of a document; nothing for a form without such words.
    static Optional<SealPlace> find(PDDocument document) throws IOException {
        var places = new Places();
        places.getText(document);
        return places.last;
    }

    private static final class Places extends PDFTextStripper {
        private final List<TextPosition> run = new ArrayList<>();
        private Optional<SealPlace> last = Optional.empty();

        @Override
        protected void processTextPosition(TextPosition glyph) {
            String character =
                    glyph.getUnicode() == null ? "" : glyph.getUnicode().strip();
            if (character.isEmpty()) {
                return;
            }
            if (!expected(character)) {
                run.clear();
            }
            if (expected(character)) {
                run.add(glyph);
            }
            if (run.size() == WORDS.length()) {
                found();
                run.clear();
            }
        }

        private boolean expected(String character) {
            return character.equals(WORDS.substring(run.size(), run.size() + 1));
        }

        private void found() {
            TextPosition first = run.getFirst();
            TextPosition end = run.getLast();
            float from = first.getTextMatrix().getTranslateX();
            float to = end.getTextMatrix().getTranslateX() + end.getWidthDirAdj();
            float base = first.getTextMatrix().getTranslateY();
            // One line, not words that follow one another by chance.
            if (Math.abs(end.getTextMatrix().getTranslateY() - base) < 1 && to > from) {
                last = Optional.of(
                        new SealPlace(getCurrentPageNo() - 1, (from + to) / 2, base + HALF * first.getFontSizeInPt()));
            }
        }
    }
}
