package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.identity.TemplateKeysOnDisk;

/// Each template under a key of its own, which goes for good.
class TemplateKeysTest {
    private static final UUID ONE = new UUID(3, 1);
    private static final UUID TWO = new UUID(3, 2);

    @TempDir
    Path folder;

    private TemplateKeysOnDisk keys() {
        return TemplateKeysOnDisk.open(
                folder.resolve("secrets/faces"),
                folder.resolve("data"),
                new DurableFilesOnDisk(StandInDigester::second, 1 << 20),
                new SecureRandom());
    }

    private Path file(UUID id) {
        return folder.resolve("secrets/faces/" + id + ".key");
    }

    @Test
    void whatIsSealedOpensWithItsOwnKeyAndItsOwnEnrolmentOnly() throws IOException {
        byte[] plain = {1, 2, 3, 4};
        byte[] sealed = keys().seal(ONE, plain);
        byte[] other = keys().seal(TWO, new byte[] {5});
        assertThat(plain).as("the plain numbers are wiped").containsOnly(0);
        assertThat(keys().open(ONE, sealed))
                .hasValueSatisfying(open -> assertThat(open).containsExactly(1, 2, 3, 4));
        assertThat(keys().open(TWO, sealed)).isEmpty();
        assertThat(keys().open(ONE, other)).isEmpty();
        Files.copy(file(ONE), file(TWO), StandardCopyOption.REPLACE_EXISTING);
        assertThat(keys().open(TWO, sealed))
                .as("the enrolment is authenticated too")
                .isEmpty();
        sealed[sealed.length - 1] ^= 1;
        assertThat(keys().open(ONE, sealed)).isEmpty();
        assertThat(keys().open(ONE, new byte[0])).isEmpty();
    }

    @Test
    void aShreddedKeyIsGoneForGood() throws IOException {
        byte[] sealed = keys().seal(ONE, new byte[] {1});
        Path held = folder.resolve("held");
        Files.createLink(held, file(ONE));
        keys().shred(ONE);
        assertThat(Files.readAllBytes(held))
                .as("overwritten before the name goes")
                .containsOnly(0)
                .hasSize(32);
        assertThat(file(ONE)).doesNotExist();
        assertThat(keys().has(ONE)).isFalse();
        assertThat(keys().open(ONE, sealed)).isEmpty();
        keys().shred(ONE);
    }

    @Test
    void theFolderIsNeverBelowTheDataAndForeignNamesAreNoKeys() throws IOException {
        keys().seal(ONE, new byte[] {1});
        Files.writeString(folder.resolve("secrets/faces/notes.key"), "x");
        Path unfinished = Files.writeString(folder.resolve("secrets/faces/1.part"), "half of a key");
        assertThat(keys().held()).containsExactly(ONE);
        assertThat(unfinished).as("what a power cut left").doesNotExist();
        assertThatThrownBy(() -> TemplateKeysOnDisk.open(
                        folder.resolve("data/faces"),
                        folder.resolve("data"),
                        new DurableFilesOnDisk(StandInDigester::second, 1),
                        new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
