package org.xunyao.app.papers.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.RefusedException;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.documents.Document;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.seal.PaperVerdict;

/// What leaves is named in the audit before it leaves, over the real database.
final class SealedOutputTest {
    @TempDir
    Path folder;

    private PaperStation station;
    private Document.Issued issued;
    private boolean printer = true;
    private final List<String> left = new ArrayList<>();

    @BeforeEach
    void open() {
        station = new PaperStation(folder);
        String matter = station.file();
        PapersPorts.Begun begun = station.ports.shelf().begin(matter);
        var notice = (CorrectionNotice) new Forms().byNumber(33).begin(begun.matter());
        station.ports.desk().save(begun.id(), matter, whole(notice), Optional.empty());
        issued = ((IssueResult.Done)
                        station.ports.desk().issue(begun.id(), List.of()).result())
                .document();
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void theRowIsThereBeforeThePaperLeaves() {
        output("liming").print(issued);
        output("liming").export(issued, folder.resolve("out.pdf"));
        output("liming").word(issued, folder.resolve("out.docx"));
        assertThat(left)
                .containsExactly(
                        "print after [document.print done]",
                        "export after [document.print done, document.export done]",
                        "word after [document.print done, document.export done, document.export done]");
    }

    @Test
    void whoMayNotTakesNothingAwayAndTheRefusalIsRecorded() {
        assertThatThrownBy(() -> output("sysadmin").print(issued)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> output("sysadmin").export(issued, folder.resolve("out.pdf")))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> output("sysadmin").word(issued, folder.resolve("out.docx")))
                .isInstanceOf(RefusedException.class);
        assertThat(left).isEmpty();
        assertThat(rows())
                .containsExactly("document.print refused", "document.export refused", "document.export refused");
    }

    @Test
    void withoutAPrinterNothingLeavesAndNothingIsRecorded() {
        printer = false;
        assertThat(output("liming").print(issued)).isFalse();
        assertThat(left).isEmpty();
        assertThat(rows()).isEmpty();
    }

    private static CorrectionNotice whole(CorrectionNotice begun) {
        return new CorrectionNotice(
                begun.recipient(),
                begun.conduct(),
                "第五十二条",
                begun.basis(),
                begun.until(),
                begun.requirements(),
                begun.consequence(),
                begun.remedies(),
                begun.contact(),
                begun.issuedOn(),
                begun.copies());
    }

    private List<String> rows() {
        return station.rowsOf(issued.id()).stream().skip(2).toList();
    }

    private SealedOutput output(String login) {
        return new SealedOutput(
                new Way(),
                new SealedOutput.Register(station.drafting(), station.ticket(login)),
                cause -> Optional.empty());
    }

    private final class Way implements SealedOutput.Way {
        @Override
        public boolean printer() {
            return printer;
        }

        @Override
        public boolean print(Document.Issued document) {
            left.add("print after " + rows());
            return true;
        }

        @Override
        public void export(Document.Issued document, Path target) {
            left.add("export after " + rows());
        }

        @Override
        public void word(Document document, Path target) {
            left.add("word after " + rows());
        }

        @Override
        public PaperVerdict check(Document.Issued document) {
            return PaperVerdict.nothing(new PaperVerdict.Integrity.Unsigned());
        }
    }
}
