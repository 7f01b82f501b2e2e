package org.xunyao.media.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class MemfdTest {
    @Test
    void nobodyCanShortenOrLengthenTheMemoryButEverybodyWithItCanWrite() throws IOException {
        try (Memfd memfd = new Memfd(8192);
                RandomAccessFile other = new RandomAccessFile(memfd.path().toFile(), "rw")) {
            assertThat(other.length()).isEqualTo(8192);
            assertThatThrownBy(() -> other.setLength(0)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> other.setLength(16384)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> FileChannel.open(
                                    memfd.path(), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close())
                    .isInstanceOf(IOException.class);
            other.seek(8191);
            other.write(77);
            assertThat(memfd.memory().get(ValueLayout.JAVA_BYTE, 8191)).isEqualTo((byte) 77);
        }
    }

    @Test
    void theMemoryOutlivesItsDescriptor() throws IOException {
        Memfd memfd = new Memfd(4096);
        memfd.close();
        assertThat(Files.exists(memfd.path())).isFalse();
        memfd.memory().set(ValueLayout.JAVA_BYTE, 4095, (byte) 5);
        assertThat(memfd.memory().get(ValueLayout.JAVA_BYTE, 4095)).isEqualTo((byte) 5);
    }

    @Test
    void moreThanTheLimitIsRefusedBeforeAnyMemoryIsReserved() {
        assertThatThrownBy(() -> new Memfd((1L << 30) + 1)).isInstanceOf(IOException.class);
    }
}
