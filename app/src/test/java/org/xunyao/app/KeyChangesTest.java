package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.app.StationRig.await;
import static org.xunyao.app.StationRig.choose;
import static org.xunyao.app.StationRig.fill;
import static org.xunyao.app.StationRig.press;
import static org.xunyao.app.StationRig.reads;
import static org.xunyao.app.StationRig.stands;
import static org.xunyao.app.StationRig.start;
import static org.xunyao.app.StationRig.texts;
import static org.xunyao.app.StationRig.unlock;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.StartOptions;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.house.Threshold;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.RecoveryKey;
import org.xunyao.store.rebuild.FolderTree;

/// The system administrator changes the keys of the data, in the window of the whole program. The
/// sign-in that follows an opening reads the rows of the accounts.
class KeyChangesTest {
    private static final String OTHER = "另一条 river of tea 9";

    @TempDir
    private static Path once;

    @TempDir
    private Path folder;

    private Path data;

    /// The passphrase is laid anew at a small cost, which its file then names; those that the tests set cost
    /// what they always do.
    @BeforeAll
    static void made() {
        Surroundings.open(StationRig.unattended(once.resolve("data"))).close();
        var location = StoreLocation.of(once.resolve("data"));
        var tools = new KeyTools(Argon2Keys::derive, new SecureRandom(), new KeyTools.Cost(64, 1));
        var door = new StationDoor(location, tools, new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20));
        door.changePassphrase(
                        door.unlock(StationRig.PASSPHRASE.toCharArray()).orElseThrow(),
                        StationRig.PASSPHRASE.toCharArray())
                .close();
    }

    @BeforeEach
    void copied() throws IOException {
        data = folder.resolve("data");
        FolderTree.copy(once.resolve("data"), data, done -> {});
    }

    @Test
    void theDataKeyIsChangedKnowinglyWithoutABackupAndTheDataOpensWithTheNewPassphraseOnly()
            throws InterruptedException {
        OpenKeyring before = door().unlock(StationRig.PASSPHRASE.toCharArray()).orElseThrow();
        try (var _ = start(atTheDoor())) {
            comeIn(StationRig.PASSPHRASE);
            choose("更换数据密钥");
            await(() -> reads("没有能用的备份"));
            press("#keys-backup");
            await(() -> !stands("#keys-backup"));
            assertThat(stands("#backup-pick")).as("the page of the backups").isTrue();
            choose("更换数据密钥");
            await(() -> stands("#keys-anyway"));
            press("#keys-anyway");
            await(() -> stands("#change-old"));
            fill("#change-old", "not the passphrase 7", "#change-new", OTHER, "#change-again", OTHER);
            await(() -> reads("现在的启动口令不对"));
            fill("#change-old", StationRig.PASSPHRASE, "#change-again", "");
            await(() -> stands("#passphrase"));
            unlock(StationRig.PASSPHRASE);
            await(() -> reads("启动口令不对，这是第 1 次"));
            comeIn(OTHER);
        }
        OpenKeyring after = door().unlock(OTHER.toCharArray()).orElseThrow();
        assertThat(after.changing()).isFalse();
        assertThat(after.data()).isNotEqualTo(before.data());
        assertThat(data.toFile().list()).doesNotContain("database.before", "database.copy");
    }

    @Test
    void aChangeThatWasCutOffBeforeTheSwapOpensAsItWas() throws InterruptedException {
        OpenKeyring keys = door().unlock(StationRig.PASSPHRASE.toCharArray()).orElseThrow();
        assertThatThrownBy(() -> door().changeDataKey(keys, step -> {
                    if (step.equals("changed key")) {
                        throw new IllegalStateException("the power is gone");
                    }
                }))
                .hasMessage("the power is gone");
        assertThat(door().unlock(StationRig.PASSPHRASE.toCharArray())
                        .orElseThrow()
                        .changing())
                .isTrue();
        try (var _ = start(atTheDoor())) {
            comeIn(StationRig.PASSPHRASE);
        }
        OpenKeyring after = door().unlock(StationRig.PASSPHRASE.toCharArray()).orElseThrow();
        assertThat(after.changing()).isFalse();
        assertThat(after.data()).isEqualTo(keys.data());
    }

    @Test
    void anotherRecoveryKeyIsMadeInsideAndTheOneOfBeforeOpensNothing() throws InterruptedException {
        List<String> first;
        List<String> second;
        try (var _ = start(StationRig.unattended(data))) {
            await(StationRig::doorStands);
            StationRig.signIn("sysadmin", StationRig.PASSWORD);
            await(() -> stands(".user-menu"));
            choose("更换恢复密钥");
            fill("#keys-present", OTHER);
            await(() -> reads("现在的启动口令不对"));
            press("#keys-leave");
            first = renewed();
            second = renewed();
        }
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();
        OpenKeyring kept = door().unlock(StationRig.PASSPHRASE.toCharArray()).orElseThrow();
        assertThat(kept.keyring().recoveryKept()).isTrue();
    }

    private static List<String> renewed() throws InterruptedException {
        choose("更换恢复密钥");
        fill("#keys-present", StationRig.PASSPHRASE);
        await(() -> reads("以前的恢复密钥作废"));
        press("#wizard-next");
        await(() -> stands("#wizard-proof-1"));
        List<String> groups = texts(".recovery-group");
        fill("#wizard-proof-1", asked(groups, 1), "#wizard-proof-2", asked(groups, 2));
        await(() -> reads("请销毁旧的纸"));
        press("#wizard-next");
        await(() -> !stands(".wizard"));
        return groups;
    }

    /// The field says which group it wants.
    private static String asked(List<String> groups, int field) {
        String name = texts("#wizard-proof-" + field).getFirst();
        return groups.get(Integer.parseInt(name.replaceAll("\\D", "")) - 1);
    }

    private boolean opens(List<String> groups) {
        var read = (RecoveryKey.Reading.Read)
                RecoveryKey.read(String.join("-", groups).toCharArray());
        return door().unlock(read.key()).isPresent();
    }

    private static void comeIn(String passphrase) throws InterruptedException {
        await(() -> stands("#passphrase"));
        unlock(passphrase);
        await(StationRig::doorStands);
        StationRig.signIn("sysadmin", StationRig.PASSWORD);
        await(() -> stands(".user-menu"));
    }

    private StationDoor door() {
        return Threshold.of(atTheDoor()).door();
    }

    private Arguments atTheDoor() {
        return StationRig.arguments(data, StationRig.ROOT.resolve("resources"), StartOptions.usual());
    }
}
