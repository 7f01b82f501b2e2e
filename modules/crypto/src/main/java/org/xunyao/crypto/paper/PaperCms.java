package org.xunyao.crypto.paper;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/// The parts of a paper's CMS, before anything of them is believed.
///
/// @param signer the only one
/// @param certificate that the signer names
/// @param all certificates that are in it
record PaperCms(SignerInformation signer, X509Certificate certificate, List<X509Certificate> all) {
    private static final int MOST_CERTIFICATES = 10;

    PaperCms {
        all = List.copyOf(all);
    }

    /// Takes it apart.
    ///
    /// @param padded behind it nothing but zeros
    /// @throws IllegalArgumentException if it is anything else
    static PaperCms read(byte[] content, byte[] padded, Provider provider) {
        try (var in = new ASN1InputStream(padded)) {
            ASN1Primitive object = in.readObject();
            require(object != null);
            require(CMSObjectIdentifiers.signedData.equals(
                    ContentInfo.getInstance(object).getContentType()));
            byte[] exact = object.getEncoded(ASN1Encoding.DER);
            require(Arrays.equals(exact, Arrays.copyOf(padded, exact.length)));
            for (byte rest : in.readAllBytes()) {
                require(rest == 0);
            }
            requireNothingUnsigned(
                    SignedData.getInstance(ContentInfo.getInstance(object).getContent()));
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), ContentInfo.getInstance(object));
            require(signed.isDetachedSignature());
            Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
            Collection<X509CertificateHolder> found = signed.getCertificates().getMatches(null);
            require(signers.size() == 1 && found.size() <= MOST_CERTIFICATES);
            SignerInformation signer = signers.iterator().next();
            var converter = new JcaX509CertificateConverter().setProvider(provider);
            var all = new ArrayList<X509Certificate>();
            var own = new ArrayList<X509Certificate>();
            for (X509CertificateHolder holder : found) {
                X509Certificate certificate = converter.getCertificate(holder);
                all.add(certificate);
                if (signer.getSID().match(holder)) {
                    own.add(certificate);
                }
            }
            require(!own.isEmpty());
            return new PaperCms(signer, own.getFirst(), all);
        } catch (IOException
                | CMSException
                | CertificateException
                | IllegalStateException
                | ClassCastException foreign) {
            throw new IllegalArgumentException("no signature of a paper", foreign);
        }
    }

    /// What the signature does not cover is as it must be, so that nothing of it can be changed
    /// unseen but the copies of certificates.
    private static void requireNothingUnsigned(SignedData signed) {
        require(signed.getVersion().hasValue(1) && signed.getCRLs() == null);
        require(signed.getSignerInfos().size() == 1
                && signed.getDigestAlgorithms().size() == 1);
        var signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
        require(signer.getVersion().hasValue(1) && signer.getUnauthenticatedAttributes() == null);
        require(signer.getDigestAlgorithm()
                .equals(AlgorithmIdentifier.getInstance(
                        signed.getDigestAlgorithms().getObjectAt(0))));
    }

    /// Whether the signed attributes name this very certificate (RFC 5035): without that another
    /// one for the same key could be put in its place.
    boolean namesCertificate(Provider provider) {
        Attribute named = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null || named.getAttrValues().size() != 1) {
            return false;
        }
        try {
            ESSCertIDv2[] certificates = SigningCertificateV2.getInstance(
                            named.getAttrValues().getObjectAt(0))
                    .getCerts();
            if (certificates.length == 0) {
                return false;
            }
            String digest = certificates[0].getHashAlgorithm().getAlgorithm().getId();
            return MessageDigest.isEqual(
                    certificates[0].getCertHash(),
                    MessageDigest.getInstance(digest, provider).digest(certificate.getEncoded()));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException foreign) {
            return false;
        }
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("not the form of a paper's signature");
        }
    }
}
