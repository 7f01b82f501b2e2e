package org.xunyao.app.cases.dossier;

import org.xunyao.documents.Document;
import org.xunyao.documents.Facts;

/// Port: issued documents, in one person's name. Their bytes and their way to the printer are those of the documents'
/// own room. Called off the JavaFX thread.
public interface SealedPapers {
    /// The sealed bytes, after their digests were compared.
    ///
    /// @throws org.xunyao.kernel.FaultException `DOC-MISSING`, `DOC-CHANGED` or `DOC-DISK`
    byte[] bytes(Document.Issued document);

    /// What a new document of a form begins with.
    ///
    /// @param matter `lead:` or `case:` and the identifier
    /// @param form number in the official set
    Facts begun(String matter, int form);

    /// Whether the computer has a printer.
    boolean printer();

    /// Whether it prints on both sides.
    boolean bothSides();

    /// Prints the sealed pages; the audit names the document before it leaves.
    ///
    /// @param copies 1 to 99
    /// @param bothSides where the printer can
    /// @return false if the computer has no printer
    /// @throws org.xunyao.kernel.FaultException `DOC-…` if it was not printed
    boolean print(Document.Issued document, int copies, boolean bothSides);
}
