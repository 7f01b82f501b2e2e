package org.xunyao.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.Digests;

class BouncyDigesterTest {
    private final BouncyDigester digester = new BouncyDigester();

    @Test
    void givesTheDigestsThatTheStandardsPrintForAbc() {
        Digests digests = digester.digest("abc".getBytes(StandardCharsets.US_ASCII));
        assertThat(digests.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(digests.sm3()).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(digests.size()).isEqualTo(3);
    }

    @Test
    void aStreamInOddPiecesGivesTheSameAsTheArray() throws IOException {
        byte[] bytes = new byte[300_001];
        new Random(7).nextBytes(bytes);
        var dripping = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 777));
            }
        };
        assertThat(digester.digest(dripping)).isEqualTo(digester.digest(bytes));
    }
}
