package org.xunyao.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;

class VaultTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final Digests DIGESTS = new Digests(DIGEST, DIGEST, 2);

    @TempDir
    Path folder;

    @Test
    void aFileOfAnotherFormIsNeverTakenForSealedBytes() throws IOException {
        Path shelf = Files.createDirectories(folder.resolve("ab"));
        Files.writeString(shelf.resolve("ab".repeat(31)), "ok");
        Files.writeString(shelf.resolve("Ab".repeat(31)), "no");
        Files.writeString(shelf.resolve("notes.txt"), "no");
        Vault vault = vault(DIGEST);
        assertThat(vault.shelves()).containsExactly(shelf);
        assertThat(vault.filesOf(shelf))
                .filteredOn(Unregistered::whole)
                .extracting(Unregistered::file)
                .containsExactly(vault.file(DIGEST));
        assertThat(vault.filesOf(shelf)).hasSize(3);
    }

    @Test
    void aVaultThatWasNeverUsedIsEmpty() {
        assertThat(new Vault(folder.resolve("none"), disk(DIGEST), new TwoBytes()).shelves())
                .isEmpty();
    }

    @Test
    void bytesSealedUnderAnotherNameThanTheirDigestAreRefused() {
        assertThatThrownBy(() -> vault("cd".repeat(32)).seal(InputStream.nullInputStream()))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("EVIDENCE-DISK");
        assertThat(vault(DIGEST).seal(InputStream.nullInputStream())).isEqualTo(DIGESTS);
    }

    @Test
    void aFolderInPlaceOfAFileIsAFaultNotAMissingFile() throws IOException {
        Files.createDirectories(vault(DIGEST).file(DIGEST));
        assertThatThrownBy(() -> vault(DIGEST).digest(DIGEST))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("EVIDENCE-DISK");
    }

    private Vault vault(String putUnder) {
        return new Vault(folder, disk(putUnder), new TwoBytes());
    }

    private static DurableFiles disk(String putUnder) {
        return new DurableFiles() {
            @Override
            public Stored seal(Path folder, InputStream bytes) {
                return new Stored(folder.resolve(putUnder.substring(0, 2)).resolve(putUnder.substring(2)), DIGESTS);
            }

            @Override
            public void replace(Path file, byte[] bytes) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static final class TwoBytes implements Digester {
        @Override
        public Digests digest(InputStream bytes) throws IOException {
            return digest(bytes.readAllBytes());
        }

        @Override
        public Digests digest(byte[] bytes) {
            return DIGESTS;
        }
    }
}
