package org.xunyao.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Puts two certificates on the token, one of them over a foreign key, and asks for each.
final class TokenMain {
    private TokenMain() {}

    public static void main(String[] words)
            throws GeneralSecurityException, java.io.IOException, OperatorCreationException {
        char[] pin = "2468".toCharArray();
        var factor = Pkcs11Factor.over(words[0], 0, new SecureRandom()).orElseThrow();
        X509Certificate right;
        X509Certificate foreign;
        KeyStore token = KeyStore.getInstance("PKCS11", factor.provider());
        token.load(null, pin);
        KeyPair own = pair();
        KeyPair other = pair();
        right = certificate(own, own);
        foreign = certificate(other, other);
        KeyPair third = pair();
        X509Certificate swapped = certificate(third, third);
        token.setKeyEntry("right", own.getPrivate(), null, new Certificate[] {right});
        token.setKeyEntry("other", other.getPrivate(), null, new Certificate[] {swapped});
        System.out.println("right " + factor.prove(Pkcs11Factor.fingerprint(right), pin));
        System.out.println("wrong pin " + factor.prove(Pkcs11Factor.fingerprint(right), "9999".toCharArray()));
        System.out.println("other certificate " + factor.prove(Pkcs11Factor.fingerprint(foreign), pin));
        System.out.println("other key " + factor.prove(Pkcs11Factor.fingerprint(swapped), pin));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair subject, KeyPair signer)
            throws GeneralSecurityException, OperatorCreationException {
        var name = new X500Name("CN=样例执法人员");
        var built = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2027-01-01T00:00:00Z")),
                name,
                subject.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(built.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    }
}
