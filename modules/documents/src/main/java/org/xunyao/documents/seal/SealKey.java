package org.xunyao.documents.seal;

import java.time.Instant;

/// Port: signs papers in the bureau's name (印章密钥).
@FunctionalInterface
public interface SealKey {
    /// A detached CMS SignedData (RFC 5652) with the signer's certificates, as ETSI EN 319 142-1
    /// wants it for a signature of level B-B.
    ///
    /// @param content what is signed
    /// @param at when it is said to be signed; it stands in the paper, not in the CMS
    /// @throws org.xunyao.kernel.FaultException `SEAL-VALIDITY` if the certificate does not hold at
    ///     that time
    byte[] sign(byte[] content, Instant at);
}
