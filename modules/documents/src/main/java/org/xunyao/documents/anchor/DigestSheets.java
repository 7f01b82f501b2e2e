package org.xunyao.documents.anchor;

import org.xunyao.access.audit.Checkpoint;

/// Port: sets the sheet of paper that bears a head of the audit chain (审计摘要单).
@FunctionalInterface
public interface DigestSheets {
    /// Gives one page as PDF/A-2u; equal arguments give equal bytes.
    ///
    /// @param keyId of the key that signed it
    /// @throws org.xunyao.kernel.FaultException `DOC-…` if the template or the fonts fail
    byte[] sheet(Checkpoint head, String keyId);
}
