package org.xunyao.documents.word;

import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Stamp;

/// Port: sets a document as a file for word processors (编辑稿), with the words of its form and its
/// facts. It says of itself that it is not the issued paper and bears no seal.
@FunctionalInterface
public interface WordPages {
    /// Gives the file as Office Open XML (ISO/IEC 29500).
    ///
    /// @throws org.xunyao.kernel.FaultException `DOC-…` if the template fails
    byte[] word(DocumentKind kind, Facts facts, Stamp stamp);
}
