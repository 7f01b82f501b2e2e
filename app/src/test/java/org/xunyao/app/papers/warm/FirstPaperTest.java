package org.xunyao.app.papers.warm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.xunyao.app.house.LateComposer;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.form.FormFiles;

class FirstPaperTest {
    private static final Path FORMS =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources/documents");

    private final DocumentKinds kinds =
            DocumentKinds.installed(new FormFiles(FORMS).found().forms());

    @Test
    void theEmptyPaperIsSetAndDrawnOnce() {
        var composer = new LateComposer(FORMS);
        var set = new ArrayList<Facts>();
        var paper = new FirstPaper(kinds, (kind, facts, stamp) -> {
            set.add(facts);
            return composer.compose(kind, facts, stamp);
        });
        paper.run();
        paper.run();
        assertThat(set).hasSize(1);
    }

    /// A station without fonts can do everything but print, and is told so once.
    @Test
    void aStationWithoutFontsIsToldOnce() {
        var tried = new ArrayList<Facts>();
        var paper = new FirstPaper(kinds, (kind, facts, stamp) -> {
            tried.add(facts);
            throw new FaultException("DOC-FONT", "font not found");
        });
        assertThatThrownBy(paper::run).isInstanceOf(FaultException.class).hasMessageContaining("DOC-FONT");
        paper.run();
        assertThat(tried).hasSize(1);
    }

    @Test
    void withoutFormsThereIsNothingToSet() {
        new FirstPaper(DocumentKinds.installed(), (kind, facts, stamp) -> {
                    throw new AssertionError("no form as data");
                })
                .run();
    }
}
