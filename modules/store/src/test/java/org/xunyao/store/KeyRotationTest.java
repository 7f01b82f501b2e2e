package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.Keyring;
import org.xunyao.store.keys.KeyringFile;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.QuickTools;
import org.xunyao.store.keys.RecoveryKey;

/// The kills are in T21 of modules/bench.
class KeyRotationTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir
    Path folder;

    private final KeyTools tools = QuickTools.tools();
    private final OpenKeyring keys = Keyring.create(tools, PASSPHRASE, RecoveryKey.make(tools.random()));

    @BeforeEach
    void encrypted() {
        EmptyStore.copyTo(location());
        file().write(keys.keyring());
        assertThat(code(keys)).isEqualTo("opened");
    }

    @Test
    void theDataGetsAnotherKeyAndTheOldOneOpensItNoMore() {
        OpenKeyring changed = rotation(step -> {}).change(keys);
        assertThat(changed.data()).isNotEqualTo(keys.data());
        assertThat(changed.changing()).isFalse();
        assertThat(code(keys)).isEqualTo("KEY-WRONG");
        OpenKeyring reread = file().read().open(tools, PASSPHRASE).orElseThrow();
        assertThat(reread.candidates()).containsExactly(changed.data());
        assertThat(code(reread)).isEqualTo("opened");
        assertThat(folder.toFile().list()).doesNotContain("database.before", "database.copy");
    }

    @Test
    void aChangeThatFailsLeavesDataAndKeyAsTheyWere() {
        Consumer<String> spoil = step -> {
            if (step.equals("copied")) {
                delete(folder.resolve("database.copy/service.properties"));
            }
        };
        assertThatThrownBy(() -> rotation(spoil).change(keys)).hasMessageStartingWith("KEY-ROTATE");
        OpenKeyring reread = file().read().open(tools, PASSPHRASE).orElseThrow();
        assertThat(reread.candidates()).containsExactly(keys.data());
        assertThat(code(reread)).isEqualTo("opened");
    }

    @Test
    void aChangeThatWasCutOffIsOpenedWithWhicheverKeyTheDataHas() {
        OpenKeyring both = keys.begin(tools);
        assertThat(code(both)).as("before the engine changed it").isEqualTo("opened");
        assertThatThrownBy(() -> rotation(step -> {}).change(both)).hasMessageStartingWith("KEY-ROTATE");
        OpenKeyring changed = rotation(step -> {}).change(keys);
        OpenKeyring next = changed.begin(tools);
        try (Store store = ((StoreOpening.Opened) Store.open(location(), next, step -> {})).store()) {
            assertThat(store.key()).contains(changed.data());
        }
    }

    @Test
    void nothingIsChangedWhileTheDataIsOpen() {
        try (Store _ = ((StoreOpening.Opened) Store.open(location(), keys, step -> {})).store()) {
            assertThatThrownBy(() -> rotation(step -> {}).change(keys)).hasMessageStartingWith("STORE-IN-USE");
        }
        assertThat(file().read().open(tools, PASSPHRASE).orElseThrow().changing())
                .isFalse();
    }

    private KeyRotation rotation(Consumer<String> step) {
        return new KeyRotation(location(), file(), tools, step);
    }

    private KeyringFile file() {
        return new KeyringFile(folder, new DurableFilesOnDisk(StandInDigester::second, 1 << 20));
    }

    private String code(OpenKeyring with) {
        return switch (Store.open(location(), with, step -> {})) {
            case StoreOpening.Opened(Store store) -> {
                store.close();
                yield "opened";
            }
            case StoreOpening.Refused refused -> refused.code();
        };
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private StoreLocation location() {
        return new StoreLocation(folder, Duration.ofSeconds(1), 1_000);
    }
}
