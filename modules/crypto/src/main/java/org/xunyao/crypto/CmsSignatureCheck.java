package org.xunyao.crypto;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.xunyao.exchange.SignatureCheck;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.exchange.TrustedKey;

/// Judges detached CMS signatures in the strict form of {@link DetachedCms}, with the bundle's certificates
/// only.
public final class CmsSignatureCheck implements SignatureCheck {
    /// Makes a check; it holds no state.
    public CmsSignatureCheck() {}

    @Override
    public Finding check(byte[] content, byte[] cms, Optional<TrustBundle> bundle) {
        DetachedCms read;
        try {
            read = DetachedCms.read(cms);
        } catch (IllegalArgumentException notTheForm) {
            return new Finding.Malformed(String.valueOf(notTheForm.getMessage()));
        }
        if (!read.digest()
                .equals(HexFormat.of().formatHex(BouncyDigester.sha256().digest(content)))) {
            return new Finding.Wrong(read.keyId());
        }
        return bundle.flatMap(trusted -> trusted.byKeyId(read.keyId()))
                .map(key -> judge(read, key))
                .orElseGet(() -> new Finding.Unknown(read.keyId()));
    }

    private static Finding judge(DetachedCms read, TrustedKey key) {
        X509Certificate certificate;
        try {
            certificate = Certificates.read(Base64.getDecoder().decode(key.certificate()));
            Certificates.requireSigningKey(certificate);
            if (!Certificates.keyId(certificate).equals(key.keyId())) {
                return new Finding.Malformed("BUNDLE-KEYID");
            }
        } catch (CertificateException | IllegalArgumentException unusable) {
            return new Finding.Malformed("BUNDLE-CERTIFICATE");
        }
        if (!Certificates.verifies(
                certificate, read.toBeSigned(), HexFormat.of().parseHex(read.signature()))) {
            return new Finding.Wrong(key.keyId());
        }
        return new Finding.Good(
                key,
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                read.claimed());
    }
}
