package org.xunyao.crypto.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.PaperVerdict.Integrity;
import org.xunyao.documents.seal.PaperVerdict.Signer;
import org.xunyao.documents.seal.PaperVerdict.Time;
import org.xunyao.documents.seal.SealKey;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

class PaperJudgeTest {
    private static final Instant AT = Instant.parse("2026-05-06T01:02:03Z");
    private static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    private static final String NAME = "澜溪县市场监督管理局";

    private static final Bureau ECDSA = bureau(PaperKeys::ecdsa);
    private static final Bureau SM2 = bureau(PaperKeys::sm2);

    /// Made once: a key file takes its time.
    private record Bureau(PaperKeys keys, SealCertificate certificate) {}

    private static Bureau bureau(Callable<PaperKeys> profile) {
        try {
            PaperKeys keys = profile.call();
            return new Bureau(
                    keys, SealCertificate.read(keys.file(NAME, PaperKeys.FROM, PaperKeys.UNTIL), PaperKeys.PASSWORD));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static PaperKeys keys(String profile) {
        return profile.equals("SM2") ? SM2.keys() : ECDSA.keys();
    }

    private static SealCertificate certificate(PaperKeys keys) {
        return keys.equals(SM2.keys()) ? SM2.certificate() : ECDSA.certificate();
    }

    private static PaperVerdict judge(byte[] pdf, PaperKeys... trusted) {
        return judge(trusted).judge(pdf);
    }

    private static PaperJudge judge(PaperKeys... trusted) {
        var anchors =
                new PaperAnchors(Arrays.stream(trusted).map(each -> each.anchor).toList());
        return new PaperJudge(anchors, new Still());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECDSA", "SM2"})
    void whatWasSignedIsWholeItsSignerTrustedAndItsTimeWithin(String profile) throws Exception {
        PaperKeys keys = keys(profile);
        SealCertificate certificate = certificate(keys);
        assertThat(certificate.sm2()).isEqualTo(profile.equals("SM2"));
        PaperVerdict found = judge(TinyPaper.signed(certificate, AT), keys);
        assertThat(found.good()).isTrue();
        assertThat(found.signer())
                .isInstanceOfSatisfying(
                        Signer.Trusted.class,
                        known -> assertThat(known.subject()).contains(NAME));
        assertThat(found.time()).isEqualTo(new Time.Within(AT, PaperKeys.UNTIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECDSA", "SM2"})
    void noChangedByteIsEverWhole(String profile) throws Exception {
        PaperKeys keys = keys(profile);
        byte[] paper = TinyPaper.signed(certificate(keys), AT);
        String text = new String(paper, StandardCharsets.ISO_8859_1);
        // Only the authority's copy in the signature is not signed: the bureau's own trust anchor is asked instead.
        String copy = HexFormat.of().formatHex(keys.anchor.getEncoded());
        int from = text.indexOf(copy);
        assertThat(from).isPositive();
        PaperJudge judge = judge(keys);
        for (int place = 0; place < paper.length; place += place < 360 ? 9 : 307) {
            byte[] changed = paper.clone();
            changed[place] ^= 1;
            if (place < from || place >= from + copy.length()) {
                assertThat(judge.judge(changed).good()).as("byte %d", place).isFalse();
            }
        }
    }

    @Test
    void whatWasAppendedIsSaidAndTheSignerStays() throws Exception {
        PaperKeys keys = ECDSA.keys();
        byte[] paper = TinyPaper.signed(certificate(keys), AT);
        byte[] more = Arrays.copyOf(paper, paper.length + 40);
        PaperVerdict found = judge(more, keys);
        assertThat(found.integrity()).isEqualTo(new Integrity.Added(40));
        assertThat(found.signer()).isInstanceOf(Signer.Trusted.class);
        assertThat(found.good()).isFalse();
    }

    @Test
    void aStrangersCertificateOfTheSameNameIsUnknown() throws Exception {
        PaperKeys ours = PaperKeys.ecdsa();
        PaperVerdict found = judge(TinyPaper.signed(ECDSA.certificate(), AT), ours);
        assertThat(found.integrity()).isInstanceOf(Integrity.Intact.class);
        assertThat(found.signer()).isInstanceOf(Signer.Unknown.class);
        assertThat(judge(TinyPaper.signed(ECDSA.certificate(), AT)).signer()).isInstanceOf(Signer.NoAnchors.class);
    }

    @Test
    void anExpiredCertificateIsOneVerdictAndItsSignerAnother() throws Exception {
        PaperKeys keys = ECDSA.keys();
        Instant until = Instant.parse("2026-04-01T00:00:00Z");
        SealCertificate old = SealCertificate.read(keys.file(NAME, PaperKeys.FROM, until), PaperKeys.PASSWORD);
        assertThatThrownBy(() -> old.sign(new byte[1], AT))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("SEAL-VALIDITY");
        // Somebody who has the key does not ask this program: signed while it held, dated after it.
        byte[] paper = TinyPaper.signed((content, at) -> old.sign(content, PaperKeys.FROM.plusSeconds(60)), AT);
        PaperVerdict found = judge(paper, keys);
        assertThat(found.integrity()).isInstanceOf(Integrity.Intact.class);
        assertThat(found.signer()).isInstanceOf(Signer.Trusted.class);
        assertThat(found.time()).isEqualTo(new Time.Expired(AT, until));
        byte[] early =
                TinyPaper.signed((content, at) -> old.sign(content, PaperKeys.FROM.plusSeconds(60)), Instant.EPOCH);
        assertThat(judge(early, keys).time()).isInstanceOf(Time.Early.class);
        byte[] future = TinyPaper.signed(certificate(keys), NOW.plusSeconds(3600));
        assertThat(judge(future, keys).time()).isInstanceOf(Time.Future.class);
    }

    @Test
    void anotherCertificateForTheSameKeyIsNotTheOneThatWasSignedWith() throws Exception {
        PaperKeys keys = ECDSA.keys();
        KeyPair own = keys.pair();
        var subject = new X500Principal("CN=" + NAME);
        var signed = keys.certificate(own, subject, KeyUsage.digitalSignature, PaperKeys.FROM, PaperKeys.UNTIL);
        var other = keys.certificate(
                own, subject, KeyUsage.digitalSignature, PaperKeys.FROM, PaperKeys.UNTIL.plusSeconds(86_400));
        SealCertificate certificate = SealCertificate.read(keys.file(own, signed), PaperKeys.PASSWORD);
        SealKey swapped = (content, at) -> {
            try {
                byte[] cms = certificate.sign(content, at);
                var read = new org.bouncycastle.cms.CMSSignedData(cms);
                return org.bouncycastle.cms.CMSSignedData.replaceCertificatesAndCRLs(
                                read, new JcaCertStore(List.of(other)), read.getAttributeCertificates(), read.getCRLs())
                        .getEncoded("DER");
            } catch (Exception broken) {
                throw new AssertionError(broken);
            }
        };
        assertThat(judge(TinyPaper.signed(swapped, AT), keys).signer()).isInstanceOf(Signer.Mismatch.class);
    }

    @Test
    void anotherAlgorithmOrFormatIsNamedAndNotJudged() throws Exception {
        PaperKeys other = PaperKeys.p384();
        KeyPair own = other.pair();
        var certificate = other.certificate(
                own, new X500Principal("CN=" + NAME), KeyUsage.digitalSignature, PaperKeys.FROM, PaperKeys.UNTIL);
        SealKey key = (content, at) -> p384(own, certificate, content);
        assertThat(judge(TinyPaper.signed(key, AT), other).integrity())
                .isEqualTo(new Integrity.Algorithm("1.2.840.10045.4.3.3"));
        byte[] pkcs7 = TinyPaper.signed(ECDSA.certificate(), AT, "adbe.pkcs7.sha1");
        assertThat(judge(pkcs7).integrity()).isEqualTo(new Integrity.Algorithm("adbe.pkcs7.sha1"));
        assertThatThrownBy(() -> SealCertificate.read(other.file(own, certificate), PaperKeys.PASSWORD))
                .hasMessageStartingWith("SEAL-ALGORITHM");
    }

    private static byte[] p384(KeyPair own, java.security.cert.X509Certificate certificate, byte[] content) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build("SHA384withECDSA", own.getPrivate(), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded("DER");
        } catch (CMSException
                | java.io.IOException
                | java.security.GeneralSecurityException
                | org.bouncycastle.operator.OperatorCreationException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void whatIsNoSealedPaperIsSaidInAWord() throws Exception {
        assertThat(judge("garbage".getBytes(StandardCharsets.UTF_8)).integrity())
                .isEqualTo(new Integrity.Unreadable("PDF"));
        assertThat(judge("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8)).integrity())
                .isInstanceOf(Integrity.Unsigned.class);
        assertThat(judge("%PDF-1.7 1 0 obj << /ByteRange [0 9 99999 99999] >> endobj".getBytes(StandardCharsets.UTF_8))
                        .integrity())
                .isEqualTo(new Integrity.Unreadable("FORM"));
        byte[] paper = TinyPaper.signed((content, at) -> new byte[] {0x30, 0x03, 0x02, 0x01, 0x01}, AT);
        assertThat(judge(paper).integrity()).isEqualTo(new Integrity.Unreadable("FORM"));
    }

    @Test
    void aKeyFileIsOpenedByItsPasswordAloneAndHoldsOneKeyForSignatures() throws Exception {
        PaperKeys keys = ECDSA.keys();
        byte[] file = keys.file(NAME, PaperKeys.FROM, PaperKeys.UNTIL);
        assertThatThrownBy(() -> SealCertificate.read(file, "wrong".toCharArray()))
                .hasMessageStartingWith("SEAL-OPEN");
        assertThatThrownBy(() -> SealCertificate.read(new byte[] {1, 2, 3}, PaperKeys.PASSWORD))
                .hasMessageStartingWith("SEAL-OPEN");
        assertThatThrownBy(() -> SealCertificate.read(new byte[SealCertificate.MOST_BYTES + 1], PaperKeys.PASSWORD))
                .hasMessageStartingWith("SEAL-OPEN");
        KeyPair own = keys.pair();
        var forKeys = keys.certificate(
                own, new X500Principal("CN=" + NAME), KeyUsage.keyAgreement, PaperKeys.FROM, PaperKeys.UNTIL);
        assertThatThrownBy(() -> SealCertificate.read(keys.file(own, forKeys), PaperKeys.PASSWORD))
                .hasMessageStartingWith("SEAL-USAGE");
        var foreign = keys.certificate(
                keys.pair(),
                new X500Principal("CN=" + NAME),
                KeyUsage.digitalSignature,
                PaperKeys.FROM,
                PaperKeys.UNTIL);
        assertThatThrownBy(() -> SealCertificate.read(keys.file(own, foreign), PaperKeys.PASSWORD))
                .hasMessageStartingWith("SEAL-KEY");
    }

    @Test
    void anchorsAreReadAsPemAndAsDerAndNothingElse() throws Exception {
        PaperKeys keys = PaperKeys.sm2();
        byte[] der = keys.anchor.getEncoded();
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + java.util.Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
        assertThat(PaperAnchors.read(der).certificates()).containsExactly(keys.anchor);
        assertThat(PaperAnchors.read((pem + pem).getBytes(StandardCharsets.US_ASCII))
                        .certificates())
                .hasSize(2);
        for (byte[] wrong : List.of(new byte[0], "words".getBytes(StandardCharsets.US_ASCII), new byte[] {0x30, 1})) {
            assertThatThrownBy(() -> PaperAnchors.read(wrong)).hasMessageStartingWith("SEAL-ANCHORS");
        }
    }

    private record Still() implements Clock {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
