package org.xunyao.crypto;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// The one form of CMS SignedData (RFC 5652) that packages carry: version 3, SHA-256, id-data without
/// content, no certificates, one signer named by SubjectKeyIdentifier, signed attributes content type,
/// message digest and perhaps a signing time, ECDSA with SHA-256.
///
/// Reading takes the four free values out and writes the form anew: unless that gives the very bytes that
/// were read, they are refused. So no bit of the signature is without meaning.
///
/// @param keyId lower-case hexadecimal
/// @param digest message digest, lower-case hexadecimal
/// @param claimed signing time
/// @param signature DER of r and s, lower-case hexadecimal
record DetachedCms(String keyId, String digest, Optional<Instant> claimed, String signature) {
    private static final HexFormat HEX = HexFormat.of();
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    /// The octets that the key signs: the DER of the set of signed attributes.
    static byte[] toBeSigned(String digest, Optional<Instant> claimed) {
        return der(attributes(digest, claimed));
    }

    byte[] toBeSigned() {
        return toBeSigned(digest, claimed);
    }

    byte[] encode() {
        var signer = new SignerInfo(
                new SignerIdentifier(new DEROctetString(HEX.parseHex(keyId))),
                SHA256,
                attributes(digest, claimed),
                ECDSA,
                new DEROctetString(HEX.parseHex(signature)),
                null);
        var signed = new SignedData(
                new DERSet(SHA256), new ContentInfo(CMSObjectIdentifiers.data, null), null, null, new DERSet(signer));
        return der(new ContentInfo(CMSObjectIdentifiers.signedData, signed));
    }

    /// Reads the strict form.
    ///
    /// @throws IllegalArgumentException with a code if the bytes are anything else
    static DetachedCms read(byte[] bytes) {
        DetachedCms read;
        try {
            read = parse(bytes);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException foreign) {
            throw new IllegalArgumentException("CMS-FORM", foreign);
        }
        if (!Arrays.equals(read.encode(), bytes)) {
            throw new IllegalArgumentException("CMS-DER");
        }
        return read;
    }

    private static DetachedCms parse(byte[] bytes) throws IOException {
        var signed = SignedData.getInstance(
                ContentInfo.getInstance(ASN1Primitive.fromByteArray(bytes)).getContent());
        require(signed.getSignerInfos().size() == 1, "CMS-SIGNERS");
        var signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
        require(signer.getSID().isTagged(), "CMS-KEYID");
        byte[] keyId = ASN1OctetString.getInstance(signer.getSID().getId()).getOctets();
        require(keyId.length >= 20 && keyId.length <= 32, "CMS-KEYID");
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        require(attributes != null && attributes.size() <= 3, "CMS-ATTRIBUTES");
        byte[] digest = ASN1OctetString.getInstance(
                        value(attributes, CMSAttributes.messageDigest).orElseThrow(DetachedCms::noDigest))
                .getOctets();
        require(digest.length == 32, "CMS-DIGEST");
        Optional<Instant> claimed = value(attributes, CMSAttributes.signingTime)
                .map(time -> Time.getInstance(time).getDate().toInstant());
        byte[] signature = signer.getEncryptedDigest().getOctets();
        requirePositivePair(signature);
        return new DetachedCms(HEX.formatHex(keyId), HEX.formatHex(digest), claimed, HEX.formatHex(signature));
    }

    private static IllegalArgumentException noDigest() {
        return new IllegalArgumentException("CMS-DIGEST");
    }

    private static Optional<ASN1Object> value(ASN1Set attributes, ASN1ObjectIdentifier type) {
        for (Enumeration<?> all = attributes.getObjects(); all.hasMoreElements(); ) {
            Attribute attribute = Attribute.getInstance(all.nextElement());
            if (attribute.getAttrType().equals(type)) {
                require(attribute.getAttrValues().size() == 1, "CMS-ATTRIBUTES");
                return Optional.of(attribute.getAttrValues().getObjectAt(0).toASN1Primitive());
            }
        }
        return Optional.empty();
    }

    /// A verifier may forgive padding in r and s; this form does not.
    private static void requirePositivePair(byte[] signature) throws IOException {
        ASN1Sequence pair = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(signature));
        require(pair.size() == 2, "CMS-SIGNATURE");
        BigInteger r = ASN1Integer.getInstance(pair.getObjectAt(0)).getValue();
        BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getValue();
        require(r.signum() > 0 && s.signum() > 0, "CMS-SIGNATURE");
        var again = new ASN1EncodableVector();
        again.add(new ASN1Integer(r));
        again.add(new ASN1Integer(s));
        require(Arrays.equals(der(new DERSequence(again)), signature), "CMS-SIGNATURE");
    }

    private static DERSet attributes(String digest, Optional<Instant> claimed) {
        var all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        all.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(HEX.parseHex(digest)))));
        claimed.ifPresent(
                time -> all.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(time))))));
        return new DERSet(all);
    }

    private static byte[] der(ASN1Object object) {
        try {
            return object.getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("DER of objects in memory", impossible);
        }
    }

    private static void require(boolean right, String code) {
        if (!right) {
            throw new IllegalArgumentException(code);
        }
    }
}
