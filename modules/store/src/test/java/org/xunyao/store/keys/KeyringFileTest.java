package org.xunyao.store.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.files.DurableFilesOnDisk;

class KeyringFileTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir
    Path folder;

    private final KeyTools tools = QuickTools.tools();
    private KeyringFile file;

    @BeforeEach
    void write() {
        file = new KeyringFile(folder, new DurableFilesOnDisk(KeyringFileTest::sha256, 1 << 20));
        assertThat(file.exists()).isFalse();
        assertThatThrownBy(() -> file.read()).hasMessageStartingWith("KEY-MISSING");
        file.write(Keyring.create(tools, PASSPHRASE, RecoveryKey.make(tools.random()))
                .keyring());
    }

    @Test
    void oneDamagedOrMissingCopyLosesNothingAndIsMended() throws IOException {
        byte[] good = Files.readAllBytes(folder.resolve("keyring"));
        for (String name : new String[] {"keyring", "keyring.copy"}) {
            Files.writeString(folder.resolve(name), "damaged");
            assertThat(file.read().open(tools, PASSPHRASE)).isPresent();
            assertThat(folder.resolve(name)).hasBinaryContent(good);
            Files.delete(folder.resolve(name));
            assertThat(file.read().open(tools, PASSPHRASE)).isPresent();
            assertThat(folder.resolve(name)).hasBinaryContent(good);
        }
    }

    @Test
    void twoDamagedCopiesAreCalledBrokenAndLeftAsTheyAre() throws IOException {
        Files.writeString(folder.resolve("keyring"), "damaged");
        Files.write(folder.resolve("keyring.copy"), new byte[1 << 16]);
        assertThatThrownBy(() -> file.read()).hasMessageStartingWith("KEY-BROKEN");
        assertThat(folder.resolve("keyring")).hasContent("damaged");
        assertThat(folder.resolve("keyring.copy")).hasSize(1 << 16);
    }

    @Test
    void aNewerFirstCopyIsNotReplacedByTheOldSecond() throws IOException {
        String text = Files.readString(folder.resolve("keyring")).replace("xunyao-keyring 1", "xunyao-keyring 2");
        Files.writeString(folder.resolve("keyring"), text);
        assertThatThrownBy(() -> file.read()).hasMessageStartingWith("KEY-NEWER");
        assertThat(folder.resolve("keyring")).hasContent(text.stripTrailing());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
