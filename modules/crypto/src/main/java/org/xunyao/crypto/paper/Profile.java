package org.xunyao.crypto.paper;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/// A set of algorithms that belong together.
enum Profile {
    /// ECDSA on P-256 with SHA-256 (FIPS 186-5): every reader of PDF knows it.
    ECDSA(
            "SHA256withECDSA",
            SECObjectIdentifiers.secp256r1,
            NISTObjectIdentifiers.id_sha256,
            X9ObjectIdentifiers.ecdsa_with_SHA256),
    /// SM2 with SM3 (GB/T 32918, GB/T 32905).
    SM2("SM3withSM2", GMObjectIdentifiers.sm2p256v1, GMObjectIdentifiers.sm3, GMObjectIdentifiers.sm2sign_with_sm3);

    private final String signature;
    private final String curve;
    private final String digest;
    private final String algorithm;

    Profile(String signature, ASN1ObjectIdentifier curve, ASN1ObjectIdentifier digest, ASN1ObjectIdentifier algorithm) {
        this.signature = signature;
        this.curve = curve.getId();
        this.digest = digest.getId();
        this.algorithm = algorithm.getId();
    }

    /// As the provider names it.
    String signature() {
        return signature;
    }

    /// As people name its keys.
    String said() {
        return this == SM2 ? "SM2" : "ECDSA P-256";
    }

    /// Of the digest.
    ASN1ObjectIdentifier digest() {
        return new ASN1ObjectIdentifier(digest);
    }

    /// That of a key, or nothing for another kind of key.
    ///
    /// @param key in its encoded form
    static Optional<Profile> ofKey(byte[] key) {
        ASN1Encodable parameters =
                SubjectPublicKeyInfo.getInstance(key).getAlgorithm().getParameters();
        return parameters instanceof ASN1ObjectIdentifier named
                ? Arrays.stream(values())
                        .filter(each -> each.curve.equals(named.getId()))
                        .findFirst()
                : Optional.empty();
    }

    /// That of a signature, or nothing for another kind.
    static Optional<Profile> of(String digest, String algorithm) {
        return Arrays.stream(values())
                .filter(each -> each.digest.equals(digest) && each.algorithm.equals(algorithm))
                .findFirst();
    }
}
