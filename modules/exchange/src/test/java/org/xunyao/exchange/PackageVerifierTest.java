package org.xunyao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.access.room.Sha;
import org.xunyao.exchange.Verification.Completeness;
import org.xunyao.exchange.Verification.Integrity;
import org.xunyao.exchange.Verification.Signature;
import org.xunyao.exchange.Verification.Time;

class PackageVerifierTest {
    private static final int HEADER = 28;
    private static final int MANIFEST_AT = 12;
    private static final int SIGNATURE_AT = 16;
    private static final int PAYLOAD_AT = 20;

    private final Dispatch dispatch = new Dispatch();
    private final byte[] whole = sealed();

    private byte[] sealed() {
        var contents = List.of(dispatch.content("data/a.txt", "甲乙丙"), dispatch.content("files/b.txt", "丁"));
        return dispatch.file(dispatch.packing
                .seal(Dispatch.SENDER, "420000", "case", contents)
                .result());
    }

    @Test
    void theHeaderIsTwentyEightBytesAsThePageSays() {
        ByteBuffer header = ByteBuffer.wrap(whole);
        byte[] magic = new byte[8];
        header.get(magic);
        assertThat(magic).isEqualTo("XYPK\r\n\u001a\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(header.getInt()).isEqualTo(1);
        int front = HEADER + header.getInt() + header.getInt();
        assertThat(header.getLong()).isEqualTo(12).isEqualTo(whole.length - front);
        assertThat(new String(whole, HEADER, 17, StandardCharsets.US_ASCII)).isEqualTo("xunyao-manifest 1");
    }

    @Test
    void aShortenedPackageIsTruncatedWhereItEnds() throws IOException {
        Verification verification = dispatch.verify(Arrays.copyOf(whole, whole.length - 1));
        assertThat(verification.completeness()).isEqualTo(new Completeness.Truncated("files/b.txt"));
        assertThat(verification.acceptable()).isFalse();
    }

    @Test
    void aByteMoreIsTrailingThoughAllElseIsGood() throws IOException {
        Verification verification = dispatch.verify(Arrays.copyOf(whole, whole.length + 1));
        assertThat(verification.integrity()).isInstanceOf(Integrity.Intact.class);
        assertThat(verification.signer()).isInstanceOf(Signature.Known.class);
        assertThat(verification.completeness()).isInstanceOf(Completeness.Trailing.class);
        assertThat(verification.acceptable()).isFalse();
    }

    @Test
    void anAlteredFileIsNamed() throws IOException {
        whole[whole.length - 4] ^= 1;
        assertThat(dispatch.verify(whole).integrity()).isEqualTo(new Integrity.Altered("data/a.txt"));
    }

    @Test
    void anAlteredManifestThatIsStillCanonicalHasNoSigner() throws IOException {
        int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("sender 421223") + "sender ".length();
        whole[at] = '5';
        Verification verification = dispatch.verify(whole);
        assertThat(verification.integrity()).isEqualTo(new Integrity.Altered("SIGNATURE"));
        assertThat(verification.signer()).isInstanceOf(Signature.None.class);
        assertThat(verification.time()).isInstanceOf(Time.Unproven.class);
    }

    @ParameterizedTest(name = "{2}: {1} at {0}")
    @CsvSource({
        "0, 1, PACKAGE-MAGIC",
        "8, 2, PACKAGE-VERSION",
        "12, 0, PACKAGE-LIMITS",
        "12, -1, PACKAGE-LIMITS",
        "12, 4194305, PACKAGE-LIMITS",
        "12, 4194304, PACKAGE-SHORT",
        "16, 0, PACKAGE-LIMITS",
        "16, -2147483648, PACKAGE-LIMITS",
        "16, 4097, PACKAGE-LIMITS",
        "20, -1, PACKAGE-LIMITS",
        "20, 4, PACKAGE-LIMITS",
        "20, 3, PACKAGE-LENGTHS",
        "24, 13, PACKAGE-LENGTHS",
    })
    void aHeaderThatDeclaresTooMuchIsRefused(int at, int value, String code) throws IOException {
        ByteBuffer.wrap(whole).putInt(at, value);
        Verification verification = dispatch.verify(whole);
        assertThat(verification.integrity()).isEqualTo(new Integrity.Unreadable(code));
        assertThat(verification.completeness()).isInstanceOf(Completeness.Undetermined.class);
        assertThat(verification.manifest()).isEmpty();
    }

    @Test
    void nothingBehindAHeaderBeyondTheLimitsIsRead() throws IOException {
        for (int field : List.of(MANIFEST_AT, SIGNATURE_AT, PAYLOAD_AT)) {
            byte[] header = Arrays.copyOf(whole, HEADER);
            ByteBuffer.wrap(header).putInt(field, Integer.MAX_VALUE);
            InputStream watched = new ByteArrayInputStream(header) {
                @Override
                public synchronized int read(byte[] into, int offset, int length) {
                    assertThat(pos + length).isLessThanOrEqualTo(HEADER);
                    return super.read(into, offset, length);
                }
            };
            assertThat(dispatch.verifier().verify(watched, Optional.empty()).integrity())
                    .isEqualTo(new Integrity.Unreadable("PACKAGE-LIMITS"));
        }
    }

    @Test
    void filesAreCountedAgainstTheLimit() throws IOException {
        var narrow = new PackageVerifier(new Sha(), dispatch.seal, dispatch, new PackageLimits(4_096, 4_096, 1, 4_096));
        assertThat(narrow.verify(new ByteArrayInputStream(whole), Optional.of(Seal.BUNDLE))
                        .integrity())
                .isEqualTo(new Integrity.Unreadable("PACKAGE-MANIFEST"));
    }

    @Test
    void sizesThatOverflowAreRefused() throws IOException {
        String text = new String(whole, HEADER, ByteBuffer.wrap(whole).getInt(MANIFEST_AT), StandardCharsets.US_ASCII);
        String front = text.substring(0, text.indexOf("entries 2")) + "entries 11";
        var lines = new StringBuilder(front);
        for (int i = 10; i <= 20; i++) {
            String digest = "a".repeat(64);
            String digests = digest + " " + digest;
            lines.append("\nentry 999999999999999999 ")
                    .append(digests)
                    .append(" text/plain f")
                    .append(i);
        }
        byte[] manifest = lines.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
        Manifest readable = ManifestText.read(manifest, 11);
        assertThatThrownBy(readable::payloadBytes).isInstanceOf(ArithmeticException.class);
        byte[] bytes = ByteBuffer.allocate(HEADER + manifest.length + 1)
                .put(new PackageHeader(manifest.length, 1, 12).bytes())
                .put(manifest)
                .put((byte) 0)
                .array();
        assertThat(dispatch.verify(bytes).integrity()).isEqualTo(new Integrity.Unreadable("PACKAGE-MANIFEST"));
    }

    @Test
    void theSignerIsJudgedByTheBundleAlone() throws IOException {
        assertThat(signer(Optional.empty())).isEqualTo(new Signature.Unknown(Seal.KEY));
        assertThat(signer(Optional.of(Seal.bundle("421224", Optional.empty()))))
                .isEqualTo(new Signature.Stranger(Seal.KEY, "421224"));
        Instant past = dispatch.now.minusSeconds(1);
        assertThat(signer(Optional.of(Seal.bundle("421223", Optional.of(past)))))
                .isEqualTo(new Signature.Revoked(Seal.KEY, past));
        Instant future = dispatch.now.plusSeconds(1);
        assertThat(signer(Optional.of(Seal.bundle("421223", Optional.of(future)))))
                .isInstanceOf(Signature.Known.class);
    }

    @Test
    void clocksMayDifferByTenMinutesAndNoMore() throws IOException {
        Instant claimed = Instant.parse("2026-05-06T01:02:03Z");
        dispatch.now = claimed.minus(Duration.ofMinutes(10));
        assertThat(dispatch.verify(whole).time()).isInstanceOf(Time.Within.class);
        dispatch.now = dispatch.now.minusSeconds(1);
        assertThat(dispatch.verify(whole).time()).isEqualTo(new Time.Future(claimed));
    }

    @Test
    void aPackageIsGoodToTheVerySecondItExpires() throws IOException {
        Instant expires = Instant.parse("2026-06-05T01:02:03Z");
        dispatch.now = expires;
        assertThat(dispatch.verify(whole).acceptable()).isTrue();
        dispatch.now = expires.plusMillis(1);
        assertThat(dispatch.verify(whole).time()).isInstanceOf(Time.Expired.class);
    }

    @Test
    void aSigningTimeOtherThanTheManifestsIsAContradiction() throws IOException {
        dispatch.seal.lie = Duration.ofSeconds(1);
        assertThat(dispatch.verify(sealed()).time()).isInstanceOf(Time.Contradictory.class);
    }

    @Test
    void aClaimFromBeforeTheCertificateIsAContradiction() throws IOException {
        dispatch.now = Seal.FROM.minusSeconds(1);
        assertThat(dispatch.verify(sealed()).time()).isInstanceOf(Time.Contradictory.class);
        dispatch.now = Seal.FROM;
        assertThat(dispatch.verify(sealed()).time()).isInstanceOf(Time.Within.class);
    }

    @Test
    void aFileThatEndsInsideTheHeaderIsShortOnlyIfItBeganAsAPackage() throws IOException {
        for (int length = 0; length < HEADER; length++) {
            assertThat(dispatch.verify(Arrays.copyOf(whole, length)).integrity())
                    .as("first %d bytes", length)
                    .isEqualTo(new Integrity.Unreadable("PACKAGE-SHORT"));
        }
        assertThat(dispatch.verify("PK\003\004".getBytes(StandardCharsets.ISO_8859_1))
                        .integrity())
                .isEqualTo(new Integrity.Unreadable("PACKAGE-MAGIC"));
    }

    private Signature signer(Optional<TrustBundle> bundle) throws IOException {
        return dispatch.verifier()
                .verify(new ByteArrayInputStream(whole), bundle)
                .signer();
    }
}
