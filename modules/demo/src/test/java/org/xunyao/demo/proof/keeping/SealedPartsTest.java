package org.xunyao.demo.proof.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.backup.archive.Entries;
import org.xunyao.store.backup.archive.SealHeader;
import org.xunyao.store.backup.archive.SealedOutput;
import org.xunyao.store.keys.DataKey;

/// What the program seals is opened by the description alone, or not at all.
class SealedPartsTest {
    private static final String KEY = "3c".repeat(32);
    // More than two chunks.
    private static final int SIZE = 600_000;

    @TempDir
    Path folder;

    private Path file;
    private byte[] bytes = new byte[0];

    @BeforeEach
    void seal() throws IOException {
        bytes = new byte[SIZE];
        new SecureRandom().nextBytes(bytes);
        file = folder.resolve("a.xybak");
        try (var to = Files.newOutputStream(file)) {
            var sealed = new SealedOutput(
                    to,
                    new SealHeader(Map.of("kind", "file")),
                    DataKey.of(HexFormat.of().parseHex(KEY)),
                    new SecureRandom());
            Entries.put(sealed, "database/seg0/c10.dat", SIZE, new ByteArrayInputStream(bytes));
            Entries.end(sealed);
            sealed.finish();
        }
    }

    @Test
    void thePortionsComeOutAsTheyWentIn() throws IOException {
        SealedParts parts = SealedParts.of(file, KEY);
        assertThat(parts.fields()).containsEntry("kind", "file");
        assertThat(parts.portions()).containsOnlyKeys("database/seg0/c10.dat");
        assertThat(parts.portions().get("database/seg0/c10.dat")).isEqualTo(bytes);
    }

    @Test
    void anotherKeyAnotherBitAndAShorterFileDoNotOpen() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        assertThatThrownBy(() -> SealedParts.of(file, "3d".repeat(32))).isInstanceOf(IOException.class);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(file, flipped);
        assertThatThrownBy(() -> SealedParts.of(file, KEY)).isInstanceOf(IOException.class);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> SealedParts.of(file, KEY)).isInstanceOf(IOException.class);
    }
}
