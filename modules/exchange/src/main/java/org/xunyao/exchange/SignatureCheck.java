package org.xunyao.exchange;

import java.time.Instant;
import java.util.Optional;

/// Port: judges a detached signature (验签) by a trust bundle and by nothing else; the system's trust store
/// and the network are never asked.
public interface SignatureCheck {
    /// Judges the signature. Hostile bytes give {@link Finding.Malformed}, never an exception.
    ///
    /// @param content what was signed
    /// @param cms the bytes between manifest and payload
    Finding check(byte[] content, byte[] cms, Optional<TrustBundle> bundle);

    /// What the signature is worth.
    sealed interface Finding {
        /// Not the strict form.
        ///
        /// @param code such as `CMS-DER`
        record Malformed(String code) implements Finding {}

        /// Well formed, but it was made over other content, or with another key than the bundle's.
        record Wrong(String keyId) implements Finding {}

        /// Well formed and about this content, but no bundle holds its key: nobody knows who signed.
        record Unknown(String keyId) implements Finding {}

        /// The key of the bundle made it over this content.
        ///
        /// @param key the bundle's row
        /// @param subject of the certificate
        /// @param from start of the certificate's validity
        /// @param to end of the certificate's validity
        /// @param claimed signing time, if one is claimed
        record Good(TrustedKey key, String subject, Instant from, Instant to, Optional<Instant> claimed)
                implements Finding {}
    }
}
