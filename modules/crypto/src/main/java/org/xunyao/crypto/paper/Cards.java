package org.xunyao.crypto.paper;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Words;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.kernel.FaultException;

/// Says what certificates say of themselves.
final class Cards {
    private static final int DIGITS = 16;
    private static final int LONGEST = 300;
    /// Twenty octets (RFC 5280, 4.1.2.2).
    private static final int MOST_SERIAL = 40;

    private Cards() {}

    /// Of one.
    static CertificateCard of(X509Certificate certificate) {
        try {
            return new CertificateCard(
                    name(certificate.getSubjectX500Principal().getName()),
                    name(certificate.getIssuerX500Principal().getName()),
                    serial(certificate),
                    algorithm(certificate),
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant(),
                    new BouncyDigester()
                            .digest(certificate.getEncoded())
                            .sha256()
                            .substring(0, DIGITS));
        } catch (CertificateEncodingException noCertificate) {
            throw new FaultException("SEAL-ANCHORS", "a certificate without its bytes", noCertificate);
        }
    }

    private static String serial(X509Certificate certificate) {
        String serial = certificate.getSerialNumber().toString(16);
        return serial.length() > MOST_SERIAL ? serial.substring(0, MOST_SERIAL) + "…" : serial;
    }

    private static String algorithm(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey rsa) {
            return "RSA " + rsa.getModulus().bitLength();
        }
        return Profile.ofKey(certificate.getPublicKey().getEncoded())
                .map(Profile::said)
                .orElseGet(() -> certificate.getPublicKey().getAlgorithm());
    }

    private static String name(String subject) {
        return Words.visible(subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject);
    }
}
