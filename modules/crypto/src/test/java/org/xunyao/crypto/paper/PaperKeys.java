package org.xunyao.crypto.paper;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/// An authority and the certificates that it gives to bureaus, on one curve.
final class PaperKeys {
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");
    static final char[] PASSWORD = "印章口令Abc-123".toCharArray();
    private static final int ROUNDS = 1024;

    private final Provider provider = new BouncyCastleProvider();
    private final String algorithm;
    private final String curve;
    private final String signature;
    private final KeyPair authority;
    final X509Certificate anchor;

    private PaperKeys(String algorithm, String curve, String signature) throws Exception {
        this.algorithm = algorithm;
        this.curve = curve;
        this.signature = signature;
        this.authority = pair();
        this.anchor = certificate(
                authority,
                new X500Principal("CN=测试根证书, C=CN"),
                KeyUsage.keyCertSign,
                Instant.parse("2025-01-01T00:00:00Z"),
                Instant.parse("2035-01-01T00:00:00Z"));
    }

    static PaperKeys ecdsa() throws Exception {
        return new PaperKeys("EC", "secp256r1", "SHA256withECDSA");
    }

    static PaperKeys sm2() throws Exception {
        return new PaperKeys("EC", "sm2p256v1", "SM3withSM2");
    }

    static PaperKeys p384() throws Exception {
        return new PaperKeys("EC", "secp384r1", "SHA384withECDSA");
    }

    KeyPair pair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, provider);
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    X509Certificate certificate(KeyPair of, X500Principal subject, int usage, Instant from, Instant until)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal("CN=测试根证书, C=CN"),
                BigInteger.valueOf(subject.hashCode() & 0xffffffL).add(BigInteger.ONE),
                Date.from(from),
                Date.from(until),
                subject,
                of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(usage == KeyUsage.keyCertSign));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        return new JcaX509CertificateConverter()
                .setProvider(provider)
                .getCertificate(builder.build(new JcaContentSignerBuilder(signature)
                        .setProvider(provider)
                        .build(authority.getPrivate())));
    }

    /// A bureau's file.
    byte[] file(String name, Instant from, Instant until) throws Exception {
        KeyPair own = pair();
        X509Certificate certificate =
                certificate(own, new X500Principal("CN=" + name + ", C=CN"), KeyUsage.digitalSignature, from, until);
        return file(own, certificate, anchor);
    }

    /// With few rounds: thousands of them would only make the tests slow.
    byte[] file(KeyPair own, X509Certificate... chain) throws Exception {
        var bags = new PKCS12SafeBag[chain.length];
        for (int i = 0; i < chain.length; i++) {
            var bag = new JcaPKCS12SafeBagBuilder(chain[i]);
            if (i == 0) {
                named(bag);
            }
            bags[i] = bag.build();
        }
        var key = new JcaPKCS12SafeBagBuilder(own.getPrivate(), encryptor());
        named(key);
        return new PKCS12PfxPduBuilder()
                .addEncryptedData(encryptor(), bags)
                .addData(key.build())
                .build(new JcePKCS12MacCalculatorBuilder().setProvider(provider).setIterationCount(ROUNDS), PASSWORD)
                .getEncoded();
    }

    private static void named(PKCS12SafeBagBuilder bag) {
        bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_friendlyName, new DERBMPString("seal"));
        bag.addBagAttribute(PKCSObjectIdentifiers.pkcs_9_at_localKeyId, new DEROctetString(new byte[] {1}));
    }

    private OutputEncryptor encryptor() throws Exception {
        return new JcePKCSPBEOutputEncryptorBuilder(PKCSObjectIdentifiers.pbeWithSHAAnd3_KeyTripleDES_CBC)
                .setProvider(provider)
                .setIterationCount(ROUNDS)
                .build(PASSWORD);
    }
}
