package org.xunyao.crypto;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/// What a certificate must be to sign packages: P-256, key usage digitalSignature, with a
/// SubjectKeyIdentifier (RFC 5280 §4.2.1).
final class Certificates {
    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";
    /// Order of the base point of P-256 (FIPS 186-4 D.1.2.3): no other curve of this program has it.
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private Certificates() {}

    static X509Certificate read(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    static String keyId(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(SUBJECT_KEY_IDENTIFIER);
        if (extension == null) {
            throw new IllegalArgumentException("a certificate without SubjectKeyIdentifier");
        }
        byte[] value = ASN1OctetString.getInstance(extension).getOctets();
        return HexFormat.of().formatHex(SubjectKeyIdentifier.getInstance(value).getKeyIdentifier());
    }

    static void requireSigningKey(X509Certificate certificate) {
        boolean p256 = certificate.getPublicKey() instanceof ECPublicKey key
                && key.getParams().getOrder().equals(P256_ORDER);
        boolean[] usage = certificate.getKeyUsage();
        if (!p256 || usage == null || !usage[0]) {
            throw new IllegalArgumentException("not a P-256 certificate for digital signatures");
        }
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was read can be written", impossible);
        }
    }

    /// Whether the key of the certificate made the signature.
    static boolean verifies(X509Certificate certificate, byte[] signed, byte[] signature) {
        try {
            var ecdsa = Signature.getInstance("SHA256withECDSA");
            ecdsa.initVerify(certificate.getPublicKey());
            ecdsa.update(signed);
            return ecdsa.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
