package org.xunyao.store.backup.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.keys.DataKey;

class SealedBytesTest {
    private static final DataKey KEY = DataKey.of(new byte[DataKey.BYTES]);
    private static final SealHeader HEADER = new SealHeader(Map.of("kind", "test", "station", "站点䶮"));

    @Test
    void whatIsSealedComesBackAtEverySizeAroundAChunk() throws IOException {
        for (int size : new int[] {0, 1, SealedOutput.CHUNK - 1, SealedOutput.CHUNK, SealedOutput.CHUNK + 1, 700_000}) {
            byte[] plain = bytes(size);
            assertThat(unseal(seal(plain), KEY)).as("%d bytes", size).isEqualTo(plain);
        }
    }

    @Test
    void everySingleFlippedBitOfEveryByteIsDetected() throws IOException {
        byte[] sealed = seal(bytes(600));
        for (int i = 0; i < sealed.length; i++) {
            byte[] flipped = sealed.clone();
            flipped[i] ^= (byte) (1 << (i % 8));
            assertThatThrownBy(() -> unseal(flipped, KEY)).as("byte %d", i).isInstanceOf(FaultException.class);
        }
    }

    @Test
    void everyTruncationAndEveryAdditionIsDetected() throws IOException {
        byte[] sealed = seal(bytes(600));
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> unseal(cut, KEY)).as("cut at %d", length).hasMessageContaining("BACKUP-CUT");
        }
        assertThatThrownBy(() -> unseal(Arrays.copyOf(sealed, sealed.length + 1), KEY))
                .hasMessageContaining("BACKUP-ALTERED");
    }

    @Test
    void aWholeChunkCutOffAtItsBorderIsDetected() throws IOException {
        byte[] plain = bytes(3 * SealedOutput.CHUNK);
        byte[] sealed = seal(plain);
        int lastChunk = Integer.BYTES + SealedOutput.CHUNK + SealKeys.TAG;
        assertThatThrownBy(() -> unseal(Arrays.copyOf(sealed, sealed.length - lastChunk), KEY))
                .hasMessageContaining("BACKUP-CUT");
    }

    @Test
    void twoChunksThatChangePlacesAreDetected() throws IOException {
        byte[] sealed = seal(bytes(3 * SealedOutput.CHUNK));
        int chunk = Integer.BYTES + SealedOutput.CHUNK + SealKeys.TAG;
        int first = sealed.length - 3 * chunk;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, first, swapped, first + chunk, chunk);
        System.arraycopy(sealed, first + chunk, swapped, first, chunk);
        assertThatThrownBy(() -> unseal(swapped, KEY)).hasMessageContaining("BACKUP-ALTERED");
    }

    @Test
    void anotherKeyIsSaidToBeAnotherKey() throws IOException {
        byte[] other = new byte[DataKey.BYTES];
        other[0] = 1;
        byte[] sealed = seal(bytes(10));
        assertThatThrownBy(() -> unseal(sealed, DataKey.of(other))).hasMessageContaining("BACKUP-KEY");
    }

    @Test
    void aNewerLayoutIsSaidToBeNewerAndForeignBytesToBeNoBackup() throws Exception {
        byte[] sealed = seal(bytes(10));
        ByteBuffer newer = ByteBuffer.wrap(sealed.clone());
        newer.putShort(8, (short) 2);
        int header = 14 + newer.getInt(10);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(newer.array(), header));
        newer.put(header, digest);
        assertThatThrownBy(() -> unseal(newer.array(), KEY)).hasMessageContaining("BACKUP-NEWER");
        byte[] foreign = "PK\u0003\u0004 something else".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> unseal(foreign, KEY)).hasMessageContaining("BACKUP-NOT");
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() {
        for (String name : new String[] {"../x", "a/../../x", "/etc/passwd", "a//b", "", "a\\b", "C:x", ".", "a/."}) {
            assertThatThrownBy(() ->
                            Entries.put(new ByteArrayOutputStream(), name, 0, new ByteArrayInputStream(new byte[0])))
                    .as(name)
                    .hasMessageContaining("BACKUP-ALTERED");
        }
    }

    private static byte[] seal(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        var sealed = new SealedOutput(out, HEADER, KEY, new SecureRandom());
        sealed.write(plain);
        sealed.finish();
        return out.toByteArray();
    }

    private static byte[] unseal(byte[] sealed, DataKey key) throws IOException {
        return SealedInput.open(new ByteArrayInputStream(sealed), key).readAllBytes();
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
