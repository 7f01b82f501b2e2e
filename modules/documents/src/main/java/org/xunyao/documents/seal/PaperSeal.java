package org.xunyao.documents.seal;

import java.time.Instant;

/// Port: puts the bureau's electronic seal on a finished paper (电子印章). What it gives is what is
/// kept and printed ever after: a signature holds random numbers, so the same paper sealed again
/// would be other bytes.
@FunctionalInterface
public interface PaperSeal {
    /// A bureau that has set no certificate: papers stay as they were composed.
    PaperSeal NONE = (pdf, at) -> pdf;

    /// Seals a paper of a kind that bears the seal of the bureau.
    ///
    /// @param pdf as composed
    /// @param at when it is said to be signed
    /// @throws org.xunyao.kernel.FaultException `SEAL-…` if a certificate is set and cannot be
    ///     used; a paper is then not issued without it
    byte[] seal(byte[] pdf, Instant at);
}
