package org.xunyao.crypto.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.kernel.FaultException;

class CardsTest {
    private static final X500Principal BUREAU = new X500Principal("CN=澜溪县市场监督管理局, C=CN");

    @Test
    void bothProfilesSayWhoseTheyAreFromWhomAndHowLong() throws Exception {
        for (PaperKeys keys : List.of(PaperKeys.ecdsa(), PaperKeys.sm2())) {
            CertificateCard card = read(keys.file("澜溪县市场监督管理局", PaperKeys.FROM, PaperKeys.UNTIL))
                    .card();
            assertThat(card.subject()).contains("CN=澜溪县市场监督管理局");
            assertThat(card.issuer()).contains("CN=测试根证书");
            assertThat(card.serial()).matches("[0-9a-f]{1,16}");
            assertThat(card.from()).isEqualTo(PaperKeys.FROM);
            assertThat(card.until()).isEqualTo(PaperKeys.UNTIL);
            assertThat(card.digest()).matches("[0-9a-f]{16}");
        }
        assertThat(read(PaperKeys.ecdsa().file("a", PaperKeys.FROM, PaperKeys.UNTIL))
                        .card()
                        .algorithm())
                .isEqualTo("ECDSA P-256");
        assertThat(read(PaperKeys.sm2().file("a", PaperKeys.FROM, PaperKeys.UNTIL))
                        .card()
                        .algorithm())
                .isEqualTo("SM2");
    }

    @Test
    void anAnchorOfAnotherAlgorithmIsListedByItsName() throws Exception {
        assertThat(PaperAnchors.read(PaperKeys.p384().anchor.getEncoded()).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.algorithm()).startsWith("EC"));
    }

    @Test
    void whatCannotSealNowIsRefusedByItsName() throws Exception {
        SealCertificate held = read(PaperKeys.ecdsa().file("a", PaperKeys.FROM, PaperKeys.UNTIL));
        held.requireHolding(PaperKeys.FROM);
        held.requireHolding(PaperKeys.UNTIL);
        refused("SEAL-EARLY", () -> held.requireHolding(PaperKeys.FROM.minusSeconds(1)));
        refused("SEAL-ENDED", () -> held.requireHolding(PaperKeys.UNTIL.plusSeconds(1)));
    }

    @Test
    void whatIsNoKeyForPapersIsRefusedByItsName() throws Exception {
        PaperKeys keys = PaperKeys.ecdsa();
        byte[] good = keys.file("a", PaperKeys.FROM, PaperKeys.UNTIL);
        refused("SEAL-OPEN", () -> SealCertificate.read(good, "wrong".toCharArray()));
        refused("SEAL-OPEN", () -> read(Arrays.copyOf(good, good.length / 2)));
        refused("SEAL-OPEN", () -> read(new byte[SealCertificate.MOST_BYTES + 1]));
        refused("SEAL-ALGORITHM", () -> read(PaperKeys.p384().file("a", PaperKeys.FROM, PaperKeys.UNTIL)));
        KeyPair own = keys.pair();
        Instant until = PaperKeys.UNTIL;
        X509Certificate enciphers = keys.certificate(own, BUREAU, KeyUsage.keyEncipherment, PaperKeys.FROM, until);
        byte[] wrongUse = keys.file(own, enciphers, keys.anchor);
        refused("SEAL-USAGE", () -> read(wrongUse));
    }

    @Test
    void tenThousandCertificatesAreRefusedBeforeTheyAreRead() throws Exception {
        byte[] one = pem(PaperKeys.ecdsa().anchor);
        refused("SEAL-ANCHORS", () -> PaperAnchors.read(times(one, 10_000)));
        refused("SEAL-ANCHORS", () -> PaperAnchors.read(times(one, 51)));
        assertThat(PaperAnchors.read(times(one, 50)).cards()).hasSize(50);
    }

    private static byte[] pem(X509Certificate certificate) throws Exception {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] times(byte[] one, int times) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            all.writeBytes(one);
        }
        return all.toByteArray();
    }

    private static SealCertificate read(byte[] file) {
        return SealCertificate.read(file, PaperKeys.PASSWORD.clone());
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
