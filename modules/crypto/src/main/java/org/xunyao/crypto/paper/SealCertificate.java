package org.xunyao.crypto.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.xunyao.documents.seal.SealKey;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.kernel.FaultException;

/// The bureau's certificate for papers with its key, from a PKCS#12 file (RFC 7292). P-256 or SM2.
public final class SealCertificate implements SealKey {
    /// The largest file that is read, in bytes.
    public static final int MOST_BYTES = 64 << 10;

    private static final int MOST_CERTIFICATES = 6;
    /// Digital signature and non-repudiation (RFC 5280, 4.2.1.3).
    private static final int SIGNATURE = 0;

    private static final int NON_REPUDIATION = 1;

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final Profile profile;
    private final Provider provider;

    private SealCertificate(PrivateKey key, List<X509Certificate> chain, Profile profile, Provider provider) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.profile = profile;
        this.provider = provider;
    }

    /// Reads a file and tries the key once.
    ///
    /// @throws FaultException `SEAL-OPEN` if the password is wrong or the file is none, `SEAL-KEY`
    ///     if there is not one key with its certificate in it, `SEAL-ALGORITHM` if it is neither
    ///     P-256 nor SM2, `SEAL-USAGE` if the certificate is not for signatures
    public static SealCertificate read(byte[] file, char[] password) {
        if (file.length > MOST_BYTES) {
            throw new FaultException("SEAL-OPEN", "a key file of " + file.length + " bytes");
        }
        var provider = new BouncyCastleProvider();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12", provider);
            store.load(new ByteArrayInputStream(file), password);
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw new FaultException("SEAL-KEY", keys.size() + " keys in the file");
            }
            return of(store, keys.getFirst(), password, provider);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | IllegalStateException refused) {
            throw new FaultException("SEAL-OPEN", "the key file does not open", refused);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException closed) {
            return false;
        }
    }

    private static SealCertificate of(KeyStore store, String alias, char[] password, Provider provider)
            throws GeneralSecurityException {
        Certificate[] found = store.getCertificateChain(alias);
        if (found == null
                || found.length == 0
                || found.length > MOST_CERTIFICATES
                || !(store.getKey(alias, password) instanceof PrivateKey key)) {
            throw new FaultException("SEAL-KEY", "no certificate to the key");
        }
        List<X509Certificate> chain = Arrays.stream(found)
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .toList();
        X509Certificate own = chain.getFirst();
        Profile profile = Profile.ofKey(own.getPublicKey().getEncoded())
                .orElseThrow(() -> new FaultException("SEAL-ALGORITHM", own.getSigAlgName()));
        boolean[] usage = own.getKeyUsage();
        if (usage != null && !usage[SIGNATURE] && !usage[NON_REPUDIATION]) {
            throw new FaultException("SEAL-USAGE", "not a certificate for signatures");
        }
        var certificate = new SealCertificate(key, chain, profile, provider);
        certificate.requirePair();
        return certificate;
    }

    private void requirePair() throws GeneralSecurityException {
        byte[] tried = {1};
        Signature signing = Signature.getInstance(profile.signature(), provider);
        signing.initSign(key);
        signing.update(tried);
        byte[] signature = signing.sign();
        Signature checking = Signature.getInstance(profile.signature(), provider);
        checking.initVerify(chain.getFirst().getPublicKey());
        checking.update(tried);
        if (!checking.verify(signature)) {
            throw new FaultException("SEAL-KEY", "key and certificate are no pair");
        }
    }

    /// What it says of itself.
    public CertificateCard card() {
        return Cards.of(chain.getFirst());
    }

    /// Refuses to be set while it cannot seal.
    ///
    /// @throws FaultException `SEAL-ENDED` or `SEAL-EARLY`
    public void requireHolding(Instant now) {
        if (now.isAfter(until())) {
            throw new FaultException("SEAL-ENDED", "the certificate does not hold any more");
        }
        if (now.isBefore(chain.getFirst().getNotBefore().toInstant())) {
            throw new FaultException("SEAL-EARLY", "the certificate does not hold yet");
        }
    }

    /// Whose certificate it is, as it is written in it.
    public String subject() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }

    /// The last moment at which it signs.
    public Instant until() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /// Whether it signs by SM2, which ordinary readers of PDF do not know.
    public boolean sm2() {
        return profile == Profile.SM2;
    }

    @Override
    public byte[] sign(byte[] content, Instant at) {
        X509Certificate own = chain.getFirst();
        if (at.isBefore(own.getNotBefore().toInstant()) || at.isAfter(until())) {
            throw new FaultException("SEAL-VALIDITY", "the certificate does not hold at that time");
        }
        try {
            var digests = new JcaDigestCalculatorProviderBuilder()
                    .setProvider(provider)
                    .build();
            var signer = new JcaContentSignerBuilder(profile.signature())
                    .setProvider(provider)
                    .build(key);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(digests)
                    .setSignedAttributeGenerator(attributes())
                    .build(signer, own));
            generator.addCertificates(new JcaCertStore(chain));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException refused) {
            throw new FaultException("SEAL-SIGN", "the key refused to sign", refused);
        }
    }

    /// The usual ones with the certificate's digest, and without a time: that stands in the paper
    /// (EN 319 142-1).
    private CMSAttributeTableGenerator attributes() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance(profile.digest().getId(), provider)
                .digest(chain.getFirst().getEncoded());
        var named = new SigningCertificateV2(new ESSCertIDv2(new AlgorithmIdentifier(profile.digest()), digest));
        var own = new ASN1EncodableVector();
        own.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
        var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(own));
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }
}
