package org.xunyao.documents;

/// Port: sets a document on pages (排版).
@FunctionalInterface
public interface Composer {
    /// Gives the PDF/A-2u file; equal arguments give equal bytes.
    ///
    /// @throws org.xunyao.kernel.FaultException `DOC-…` if the template or the fonts fail
    byte[] compose(DocumentKind kind, Facts facts, Stamp stamp);
}
