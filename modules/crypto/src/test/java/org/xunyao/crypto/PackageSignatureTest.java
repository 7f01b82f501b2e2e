package org.xunyao.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.exchange.ManifestText;
import org.xunyao.exchange.SignatureCheck.Finding;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.exchange.TrustedKey;
import org.xunyao.exchange.Verification.Signature;
import org.xunyao.exchange.Verification.Time;
import org.xunyao.kernel.FaultException;

class PackageSignatureTest {
    private final GoldenPackage golden = new GoldenPackage();
    private final CmsSignatureCheck check = new CmsSignatureCheck();
    private final byte[] text = ManifestText.write(golden.manifest);
    private final byte[] cms = golden.key.sign(text, GoldenPackage.CREATED);

    @Test
    void withoutABundleTheSignerIsUnknownAndThePackageIsRefused() throws IOException {
        var verification = golden.verify(golden.bytes(), Optional.empty(), GoldenPackage.CREATED);
        assertThat(verification.signer()).isEqualTo(new Signature.Unknown(golden.key.keyId()));
        assertThat(verification.time()).isInstanceOf(Time.Unproven.class);
        assertThat(verification.acceptable()).isFalse();
    }

    @Test
    void aKeyMaySignOnlyForItsOwnParty() throws IOException {
        var bundle = new TrustBundle(1, List.of(golden.key.trusted("421224", "station")));
        var verification = golden.verify(golden.bytes(), Optional.of(bundle), GoldenPackage.CREATED);
        assertThat(verification.signer()).isInstanceOf(Signature.Stranger.class);
    }

    @Test
    void aRevokedKeyIsSaidToBeRevokedWhateverTimeIsClaimed() throws IOException {
        TrustedKey key = golden.bundle.keys().getFirst();
        var revoked = new TrustedKey(
                key.keyId(), key.party(), key.role(), Optional.of(GoldenPackage.CREATED), key.certificate());
        var bundle = TrustBundle.read(new TrustBundle(2, List.of(revoked)).write());
        var verification = golden.verify(golden.bytes(), Optional.of(bundle), GoldenPackage.CREATED.plusSeconds(60));
        assertThat(verification.signer()).isInstanceOf(Signature.Revoked.class);
    }

    @Test
    void timeIsJudgedApart() throws IOException {
        byte[] bytes = golden.bytes();
        var bundle = Optional.of(golden.bundle);
        assertThat(golden.verify(bytes, bundle, GoldenPackage.CREATED.plus(Duration.ofDays(31)))
                        .time())
                .isInstanceOf(Time.Expired.class);
        assertThat(golden.verify(bytes, bundle, GoldenPackage.CREATED.minus(Duration.ofHours(1)))
                        .time())
                .isInstanceOf(Time.Future.class);
    }

    @Test
    void anotherKeyUnderTheSameKeyIdIsRefused() {
        var stranger = new KeyFile(new SecureRandom())
                .create("Chongyang station 1", GoldenPackage.CREATED, GoldenPackage.CREATED.plusSeconds(99));
        String certificate = stranger.trusted("421223", "station").certificate();
        var forged = new TrustedKey(golden.key.keyId(), "421223", "station", Optional.empty(), certificate);
        assertThat(check.check(text, cms, Optional.of(new TrustBundle(1, List.of(forged)))))
                .isEqualTo(new Finding.Malformed("BUNDLE-KEYID"));
    }

    @Test
    void aSignatureOverAnotherManifestIsWrong() {
        byte[] other = "xunyao-manifest 1\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(check.check(other, cms, Optional.of(golden.bundle))).isInstanceOf(Finding.Wrong.class);
    }

    @Test
    void unsignedAttributesAreRefused() throws IOException {
        var extra = new Attribute(
                new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14"), new DERSet(new DEROctetString(new byte[] {1})));
        SignerInfo signer = signer();
        var dressed = new SignerInfo(
                signer.getSID(),
                signer.getDigestAlgorithm(),
                signer.getAuthenticatedAttributes(),
                signer.getDigestEncryptionAlgorithm(),
                signer.getEncryptedDigest(),
                new DERSet(extra));
        assertMalformed(rebuilt(new DERSet(dressed), null));
    }

    @Test
    void aSecondSignerIsRefused() throws IOException {
        var two = new ASN1EncodableVector();
        two.add(signer());
        two.add(SignerInfo.getInstance(SignedData.getInstance(ContentInfo.getInstance(ASN1Primitive.fromByteArray(
                                golden.key.sign(text, GoldenPackage.CREATED.plusSeconds(1))))
                        .getContent())
                .getSignerInfos()
                .getObjectAt(0)));
        assertMalformed(rebuilt(new DERSet(two), null));
    }

    @Test
    void certificatesInsideAreRefused() throws IOException {
        ASN1Primitive certificate = ASN1Primitive.fromByteArray(Certificates.der(golden.key.certificate()));
        assertMalformed(rebuilt(new DERSet(signer()), new DERSet(certificate)));
    }

    @Test
    void berInsteadOfDerIsRefused() throws IOException {
        ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
        byte[] ber = new BERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
                    info.getContentType(), new org.bouncycastle.asn1.BERTaggedObject(0, info.getContent())
                })
                .getEncoded(ASN1Encoding.BER);
        assertThat(ber).isNotEqualTo(cms);
        assertMalformed(ber);
    }

    @Test
    void opensslVerifiesOurSignature(@TempDir Path folder) throws IOException, InterruptedException {
        Files.write(folder.resolve("manifest"), text);
        Files.write(folder.resolve("cms"), cms);
        writeCertificate(folder);
        assertThat(openssl(
                        folder,
                        "cms -verify -binary -inform DER -in cms -content manifest -certfile cert.pem"
                                + " -CAfile cert.pem -nointern -noverify -out out"))
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("out"))).isEqualTo(text);
        text[text.length - 2] ^= 1;
        Files.write(folder.resolve("manifest"), text);
        assertThat(openssl(
                        folder,
                        "cms -verify -binary -inform DER -in cms -content manifest -certfile cert.pem"
                                + " -CAfile cert.pem -nointern -noverify -out out"))
                .isNotZero();
    }

    @Test
    void aSignatureMadeByOpensslIsTaken(@TempDir Path folder) throws IOException, InterruptedException {
        char[] password = "golden-package-1".toCharArray();
        var file = new KeyFile(new SecureRandom());
        Files.write(folder.resolve("key.p12"), file.write(golden.key, password));
        Files.write(folder.resolve("manifest"), text);
        writeCertificate(folder);
        assertThat(openssl(folder, "pkcs12 -in key.p12 -nodes -nocerts -passin pass:golden-package-1 -out key.pem"))
                .isZero();
        assertThat(openssl(
                        folder,
                        "cms -sign -binary -in manifest -signer cert.pem -inkey key.pem -outform DER"
                                + " -keyid -nocerts -nosmimecap -md sha256 -out foreign"))
                .isZero();
        assertThat(check.check(text, Files.readAllBytes(folder.resolve("foreign")), Optional.of(golden.bundle)))
                .isInstanceOf(Finding.Good.class);
    }

    @Test
    void aKeyFileOpensWithItsPasswordOnly() {
        var file = new KeyFile(new SecureRandom());
        byte[] bytes = file.write(golden.key, "golden-package-1".toCharArray());
        assertThat(file.read(bytes, "golden-package-1".toCharArray()).keyId()).isEqualTo(golden.key.keyId());
        assertThatThrownBy(() -> file.read(bytes, "golden-package-2".toCharArray()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("KEY-READ");
        assertThatThrownBy(() -> file.write(golden.key, "巡药巡药巡药巡药巡药巡药".toCharArray()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void writeCertificate(Path folder) throws IOException {
        byte[] der = Certificates.der(golden.key.certificate());
        Files.writeString(
                folder.resolve("cert.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                        + "\n-----END CERTIFICATE-----\n");
    }

    private static int openssl(Path folder, String arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(("openssl " + arguments).split(" "))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.log").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private void assertMalformed(byte[] altered) {
        assertThat(check.check(text, altered, Optional.of(golden.bundle))).isInstanceOf(Finding.Malformed.class);
    }

    private SignedData signed() throws IOException {
        return SignedData.getInstance(
                ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms)).getContent());
    }

    private SignerInfo signer() throws IOException {
        return SignerInfo.getInstance(signed().getSignerInfos().getObjectAt(0));
    }

    private byte[] rebuilt(ASN1Set signers, @Nullable ASN1Set certificates) throws IOException {
        var signed = new SignedData(
                signed().getDigestAlgorithms(), signed().getEncapContentInfo(), certificates, null, signers);
        return new ContentInfo(org.bouncycastle.asn1.cms.CMSObjectIdentifiers.signedData, signed)
                .getEncoded(ASN1Encoding.DER);
    }
}
