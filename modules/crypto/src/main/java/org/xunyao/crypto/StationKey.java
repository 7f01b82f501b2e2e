package org.xunyao.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.xunyao.exchange.Signer;
import org.xunyao.exchange.TrustedKey;
import org.xunyao.kernel.FaultException;

/// A station's ECDSA P-256 key with its certificate; signs packages.
public final class StationKey implements Signer {
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final String keyId;

    /// @param key belongs to the certificate; may live in a token
    /// @throws IllegalArgumentException if the certificate is not one that {@link CmsSignatureCheck} would
    ///     accept
    public StationKey(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
        this.keyId = Certificates.keyId(certificate);
        Certificates.requireSigningKey(certificate);
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] content, Instant claimed) {
        requireValid(claimed);
        String digest = HexFormat.of().formatHex(BouncyDigester.sha256().digest(content));
        Optional<Instant> time = Optional.of(claimed.truncatedTo(ChronoUnit.SECONDS));
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initSign(key);
            ecdsa.update(DetachedCms.toBeSigned(digest, time));
            return new DetachedCms(keyId, digest, time, HexFormat.of().formatHex(ecdsa.sign())).encode();
        } catch (GeneralSecurityException refused) {
            throw new FaultException("SIGN-KEY", "the key refused to sign", refused);
        }
    }

    /// What is signed outside of the certificate's time would be refused by everybody, so it is not signed.
    private void requireValid(Instant claimed) {
        if (claimed.isBefore(certificate.getNotBefore().toInstant())
                || claimed.isAfter(certificate.getNotAfter().toInstant())) {
            throw new FaultException("SIGN-VALIDITY", "the certificate is not valid at that time");
        }
    }

    /// The row that lets others know this key.
    ///
    /// @param party the sender it speaks for
    /// @param role such as `station`
    public TrustedKey trusted(String party, String role) {
        return new TrustedKey(
                keyId,
                party,
                role,
                Optional.empty(),
                Base64.getEncoder().encodeToString(Certificates.der(certificate)));
    }

    PrivateKey key() {
        return key;
    }

    /// The certificate, for a certificate authority or a foreign verifier.
    public X509Certificate certificate() {
        return certificate;
    }
}
