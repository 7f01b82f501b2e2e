package org.xunyao.app.papers.desk;

import org.xunyao.app.cases.dossier.SealedPapers;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.documents.Document;
import org.xunyao.documents.Facts;

/// Issued documents for other places of work.
record PapersOfRoom(PressRoom press, SealedOutput output, PapersPorts ports) implements SealedPapers {
    @Override
    public byte[] bytes(Document.Issued document) {
        return press.sealed(document);
    }

    @Override
    public Facts begun(String matter, int form) {
        return ports.forms().byNumber(form).begin(ports.shelf().begin(matter).matter());
    }

    @Override
    public boolean printer() {
        return press.printer();
    }

    @Override
    public boolean bothSides() {
        return press.bothSides();
    }

    @Override
    public boolean print(Document.Issued document, int copies, boolean bothSides) {
        return output.print(document, new PrintWish(copies, bothSides));
    }
}
