package org.xunyao.access.audit;

import java.time.Instant;

/// Port: signs for this station (本机签名). The key never leaves the implementation.
public interface Seal {
    /// SubjectKeyIdentifier of the station's certificate, lower-case hexadecimal.
    String keyId();

    /// A detached CMS SignedData (RFC 5652) over the content: strict DER, one signer named by key id, no
    /// certificates, no unsigned attributes.
    ///
    /// @param claimed the signing time to claim, whole seconds
    /// @throws org.xunyao.kernel.FaultException `SIGN-…` or `KEY-…` if the key refused
    byte[] sign(byte[] content, Instant claimed);
}
