package org.xunyao.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.DurableFiles.Stored;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.StandInDigester;

class DurableFilesOnDiskTest {
    private static final int MOST = 200_000;

    @TempDir
    Path folder;

    private final DurableFilesOnDisk files = new DurableFilesOnDisk(StandInDigester::second, MOST);

    @Test
    void bytesLieUnderTheirOwnDigestAndNothingElseIsLeft() throws IOException {
        byte[] bytes = bytes(MOST);
        Stored stored = seal(bytes);
        assertThat(stored.digests()).isEqualTo(new StandInDigester().digest(bytes));
        String name = stored.digests().sha256();
        assertThat(stored.path())
                .isEqualTo(folder.resolve("v").resolve(name.substring(0, 2)).resolve(name.substring(2)))
                .hasBinaryContent(bytes);
        assertThat(all()).containsExactly(stored.path());
    }

    @Test
    void equalBytesAreStoredOnceAndTheFirstFileStays() throws IOException {
        Stored first = seal(bytes(10));
        var key = Files.readAttributes(first.path(), java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        assertThat(seal(bytes(10))).isEqualTo(first);
        assertThat(Files.readAttributes(first.path(), java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(key);
        assertThat(all()).hasSize(1);
    }

    @Test
    void aByteTooManyIsRefusedAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> seal(bytes(MOST + 1))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.replace(folder.resolve("s"), bytes(MOST + 1)))
                .isInstanceOf(IOException.class);
        assertThat(all()).isEmpty();
    }

    @Test
    void aSourceThatBreaksOffLeavesNothing() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes(100_000)), pulledOut());
        assertThatThrownBy(() -> files.seal(folder.resolve("v"), broken)).hasMessage("stick pulled out");
        assertThat(all()).isEmpty();
    }

    @Test
    void aSourceThatBreaksOffOrIsTooLongDoesNotCloseTheGate() throws IOException {
        var gate = new WriteGate(new SystemClock(SystemClock.CHINA));
        var gated = new DurableFilesOnDisk(StandInDigester::second, MOST, gate);
        InputStream broken = pulledOut();
        assertThatThrownBy(() -> gated.seal(folder.resolve("v"), broken)).hasMessage("stick pulled out");
        assertThatThrownBy(() -> gated.seal(folder.resolve("v"), new ByteArrayInputStream(bytes(MOST + 1))))
                .isInstanceOf(IOException.class);
        assertThat(gate.closed()).isEmpty();
        gated.seal(folder.resolve("v"), new ByteArrayInputStream(bytes(1)));
    }

    @Test
    void aRefusalOfTheDiskClosesTheGateForEverythingAfterIt() throws IOException {
        var gate = new WriteGate(new SystemClock(SystemClock.CHINA));
        var gated = new DurableFilesOnDisk(StandInDigester::second, MOST, gate);
        Stored before = gated.seal(folder.resolve("v"), new ByteArrayInputStream(bytes(1)));
        Path noFolder = Files.write(folder.resolve("file"), bytes(1));
        assertThatThrownBy(() -> gated.seal(noFolder, new ByteArrayInputStream(bytes(2))))
                .isInstanceOf(IOException.class);
        assertThat(gate.closed()).isPresent();
        assertThatThrownBy(() -> gated.seal(folder.resolve("v"), new ByteArrayInputStream(bytes(3))))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-READONLY");
        assertThatThrownBy(() -> gated.replace(folder.resolve("s"), bytes(3))).hasMessageStartingWith("STORE-READONLY");
        assertThat(before.path()).hasBinaryContent(bytes(1));
    }

    @Test
    void replacingPutsNewBytesInPlaceOfOldOnes() throws IOException {
        Path file = folder.resolve("settings/wall.csv");
        files.replace(file, bytes(5));
        files.replace(file, bytes(3));
        assertThat(file).hasBinaryContent(bytes(3));
        assertThat(all()).containsExactly(file);
    }

    @Test
    void whatIsNoFileIsNeverReplacedAndClosesNothing() throws IOException {
        var gate = new WriteGate(new SystemClock(SystemClock.CHINA));
        var gated = new DurableFilesOnDisk(StandInDigester::second, MOST, gate);
        Path below = Files.createDirectory(folder.resolve("below"));
        Path device = folder.resolve("device");
        try (var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(device));
            for (Path taken : List.of(below, device)) {
                assertThatThrownBy(() -> gated.replace(taken, bytes(3))).isInstanceOf(IOException.class);
            }
            assertThat(Files.readAttributes(device, BasicFileAttributes.class).isOther())
                    .isTrue();
        }
        assertThat(below).isEmptyDirectory();
        assertThat(gate.closed()).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(below, device);
        }
        gated.replace(folder.resolve("file"), bytes(3));
    }

    private static InputStream pulledOut() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("stick pulled out");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return read();
            }
        };
    }

    private Stored seal(byte[] bytes) throws IOException {
        return files.seal(folder.resolve("v"), new ByteArrayInputStream(bytes));
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
