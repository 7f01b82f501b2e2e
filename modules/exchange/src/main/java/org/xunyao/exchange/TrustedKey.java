package org.xunyao.exchange;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/// A certificate that is trusted (受信证书), with the party it may speak for.
///
/// @param keyId SubjectKeyIdentifier of the certificate, lower-case hexadecimal
/// @param party the only sender it may sign for
/// @param role lower-case token such as `station` or `platform`
/// @param revoked from when its signatures count no more
/// @param certificate X.509 in DER, Base64
public record TrustedKey(String keyId, String party, String role, Optional<Instant> revoked, String certificate) {
    private static final int MAX_CERTIFICATE = 8_192;

    /// Refuses what is not Base64 and over-long certificates.
    public TrustedKey {
        Tokens.keyId(keyId);
        Tokens.party(party);
        Tokens.party(role);
        Tokens.require(certificate.length() <= MAX_CERTIFICATE, "certificate too long");
        Tokens.require(Base64.getDecoder().decode(certificate).length > 0, "certificate");
    }
}
