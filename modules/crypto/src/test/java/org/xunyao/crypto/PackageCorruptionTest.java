package org.xunyao.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.exchange.Verification.Completeness;

class PackageCorruptionTest {
    private final GoldenPackage golden = new GoldenPackage();

    @Test
    void theGoldenPackageItselfIsAcceptable() throws IOException {
        assertThat(golden.verify(golden.bytes()).acceptable()).isTrue();
    }

    @Test
    void everySingleBitFlipIsRejected() throws IOException {
        byte[] bytes = golden.bytes();
        assertThat(bytes.length).isBetween(1_000, 6_000);
        List<Integer> survived = new ArrayList<>();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            if (golden.verify(bytes).acceptable()) {
                survived.add(bit);
            }
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThat(survived).isEmpty();
    }

    @Test
    void everyTruncationIsRejected() throws IOException {
        byte[] bytes = golden.bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(golden.verify(Arrays.copyOf(bytes, length)).acceptable())
                    .as("first %d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void aByteInsertedAnywhereIsRejected() throws IOException {
        byte[] bytes = golden.bytes();
        for (int at = 0; at <= bytes.length; at++) {
            byte[] longer = new byte[bytes.length + 1];
            System.arraycopy(bytes, 0, longer, 0, at);
            longer[at] = at < bytes.length ? bytes[at] : 0;
            System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);
            assertThat(golden.verify(longer).acceptable())
                    .as("byte inserted at %d", at)
                    .isFalse();
        }
    }

    @Test
    void everyPairOfDifferentNeighboursSwappedIsRejected() throws IOException {
        byte[] bytes = golden.bytes();
        for (int at = 0; at + 1 < bytes.length; at++) {
            if (bytes[at] == bytes[at + 1]) {
                continue;
            }
            byte[] swapped = bytes.clone();
            swapped[at] = bytes[at + 1];
            swapped[at + 1] = bytes[at];
            assertThat(golden.verify(swapped).acceptable()).as("swap at %d", at).isFalse();
        }
    }

    @Test
    void aBitLostInAFileNamesTheFileAndLeavesTheOtherAnswersApart() throws IOException {
        byte[] bytes = golden.bytes();
        bytes[bytes.length - 1] ^= 1;
        var verification = golden.verify(bytes);
        assertThat(verification.integrity().toString()).contains("files/notice.txt");
        assertThat(verification.signer().toString()).contains("421223");
        assertThat(verification.completeness()).isInstanceOf(Completeness.Complete.class);
        assertThat(verification.acceptable()).isFalse();
    }
}
