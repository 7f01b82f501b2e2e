package org.xunyao.app.backup.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditBook;
import org.xunyao.access.AuditChain;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupDesk;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.backup.restore.Brought;
import org.xunyao.app.backup.restore.RestorePorts;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.KeyRotation;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.backup.BackupMaker;
import org.xunyao.store.backup.BackupSource;
import org.xunyao.store.backup.BackupTarget;
import org.xunyao.store.backup.BackupTools;
import org.xunyao.store.backup.RestoreSwap;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.Keyring;
import org.xunyao.store.keys.KeyringFile;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.RecoveryKey;
import org.xunyao.store.rebuild.FolderTree;

/// The ports of the screen over a real encrypted store.
class RestoreOfFolderTest {
    private static final Clock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final String NAME = "lanxi-2";
    private static final Ticket RULE = Ticket.ofRule("backup/1");

    @TempDir
    Path folder;

    private static final DurableFilesOnDisk FILES = new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20);
    private static final KeyTools TOOLS = new KeyTools(RestoreOfFolderTest::quick, new SecureRandom());
    private static final RecoveryKey PAPER = RecoveryKey.make(TOOLS.random());

    @TempDir
    static Path once;

    private final RestoreOfFolder.Means means = new RestoreOfFolder.Means(TOOLS, new BouncyDigester(), CLOCK);
    private final List<String> asked = new ArrayList<>();
    private Path target;
    private Store store;
    private Office office;

    /// An encrypted store is made once; every test works on a copy.
    @BeforeAll
    static void made() {
        OpenKeyring keys = Keyring.create(TOOLS, passphrase(), PAPER);
        new KeyringFile(once, FILES).write(keys.keyring());
        assertThat(Store.open(new StoreLocation(once, Duration.ofSeconds(10), 1_000), keys, step -> {}))
                .isInstanceOfSatisfying(
                        StoreOpening.Opened.class, opened -> opened.store().close());
    }

    @BeforeEach
    void copied() throws IOException {
        target = Files.createDirectories(folder.resolve("stick"));
        FolderTree.copy(once, data(), done -> {});
        open(file().read().open(TOOLS, passphrase()).orElseThrow());
    }

    @AfterEach
    void closed() {
        store.close();
    }

    @Test
    void aCopyIsComparedWithTheDataOfNowAndTakesItsPlaceOnlyWhenAsked() throws IOException {
        office.perform(RULE, BackupDesk.BEGIN, new Target("note", "before"), tx -> 1);
        BackupCopy copy = shelf().make(BackupSteps.SILENT);
        for (int i = 0; i < 3; i++) {
            office.perform(RULE, BackupDesk.BEGIN, new Target("note", "after"), tx -> 1);
        }
        RestorePorts ports =
                new RestoreOfFolder(data(), means, Optional.of(source()), asked::add).ports(Optional::empty, () -> {});
        assertThat(ports.shelf().list(target)).containsExactly(copy);
        assertThat(ports.unlock().open(target, copy.id(), "no such word".toCharArray(), false))
                .isInstanceOf(RestorePorts.Key.Wrong.class);
        char[] typed = PAPER.printed();
        typed[0] = typed[0] == '7' ? '8' : '7';
        assertThat(ports.unlock().open(target, copy.id(), typed, true)).isEqualTo(new RestorePorts.Key.Mistyped(1));
        Brought.Live live = bring(ports, copy, PAPER.printed(), true).live().orElseThrow();
        assertThat(live.audit() - live.auditThere()).isEqualTo(3);
        assertThat(live.tables()).anySatisfy(one -> assertThat(one.table()).isEqualTo("AUDIT"));
        assertThat(restored()).isDirectory();
        ports.discard().run();
        assertThat(restored()).doesNotExist();
        Path keys = Files.createDirectories(data().resolve("keys"));
        Files.writeString(keys.resolve("bureau-seal.p12"), "a key");
        Files.writeString(keys.resolve("bureau-seal.noted"), "what the audit of now knows");
        bring(ports, copy, passphrase(), false);
        assertThat(restored().resolve("keys")).isDirectoryContaining(file -> file.endsWith("bureau-seal.p12"));
        assertThat(restored().resolve("keys/bureau-seal.noted"))
                .as("the audit that was brought back knows of no seal")
                .doesNotExist();
        store.close();
        assertThat(new RestoreSwap(data(), CLOCK).swap()).isPresent();
        open(file().read().open(TOOLS, passphrase()).orElseThrow());
        assertThat(office.perform(RULE, BackupDesk.FINISH, new Target("note", "on"), tx -> 1)
                        .sequence())
                .as("the three rows of after the backup are aside")
                .isEqualTo(2);
    }

    @Test
    void behindAScreenBeforeTheDoorThereIsNothingToCompareWith() {
        BackupCopy copy = shelf().make(BackupSteps.SILENT);
        store.close();
        RestorePorts ports =
                RestoreOfFolder.closed(folder.resolve("new machine"), means).ports(Optional::empty, () -> {});
        Brought brought = bring(ports, copy, passphrase(), false);
        assertThat(brought.live()).isEmpty();
        assertThat(folder.resolve("new machine.restored/database")).isDirectory();
    }

    @Test
    void afterAChangeOfTheDataKeyANewBackupIsAskedForAndOldOnesStillOpen() {
        BackupCopy old = shelf().make(BackupSteps.SILENT);
        store.close();
        var rotation = new KeyRotation(location(), file(), TOOLS, step -> {});
        OpenKeyring changed =
                rotation.change(file().read().open(TOOLS, passphrase()).orElseThrow());
        open(changed);
        ChosenShelf shelf = shelf();
        assertThatThrownBy(() -> shelf.ship(BackupSteps.SILENT)).hasMessageStartingWith("BACKUP-NONE");
        BackupCopy fresh = shelf.make(BackupSteps.SILENT);
        assertThat(shelf.ship(BackupSteps.SILENT).copy()).isEqualTo(fresh.id());
        RestorePorts ports =
                RestoreOfFolder.closed(folder.resolve("old"), means).ports(Optional::empty, () -> {});
        assertThat(bring(ports, old, passphrase(), false).rows()).isPositive();
        assertThat(bring(ports, fresh, passphrase(), false).rows()).isPositive();
    }

    private Brought bring(RestorePorts ports, BackupCopy copy, char[] secret, boolean recovery) {
        RestorePorts.Key key = ports.unlock().open(target, copy.id(), secret, recovery);
        assertThat(key).isInstanceOf(RestorePorts.Key.Fits.class);
        return ((RestorePorts.Key.Fits) key).bringing().bring(false, false, BackupSteps.SILENT);
    }

    private void open(OpenKeyring keys) {
        store = switch (Store.open(location(), keys, step -> {})) {
            case StoreOpening.Opened opened -> opened.store();
            case StoreOpening.Refused refused -> throw new AssertionError(refused.code() + refused.detail());
        };
        var ids = new Ids(CLOCK, TOOLS.random());
        var book = new AuditBook(NAME, store.auditTrail(), new AuditChain(new BouncyDigester()), ids);
        var grants = Stream.of(BackupDesk.BEGIN, BackupDesk.FINISH)
                .map(action -> MemoryStation.grant("RULE", action))
                .toList();
        office = new Office(new Permissions(grants), store.transactions(), book, CLOCK);
    }

    private ChosenShelf shelf() {
        var shelf = new ChosenShelf(
                folder.resolve("backup.properties"),
                FILES,
                chosen -> new BackupMaker(
                        source(),
                        new BackupTarget(chosen, 3, true),
                        new BackupTools(store.key().orElseThrow(), TOOLS.random(), new BouncyDigester(), CLOCK)));
        shelf.choose(target);
        return shelf;
    }

    private BackupSource source() {
        return store.backupSource(NAME, "0.1.0", () -> file().read().write());
    }

    private Path data() {
        return folder.resolve("数据 站");
    }

    private Path restored() {
        return folder.resolve("数据 站.restored");
    }

    private StoreLocation location() {
        return new StoreLocation(data(), Duration.ofSeconds(10), 1_000);
    }

    private KeyringFile file() {
        return new KeyringFile(data(), FILES);
    }

    private static char[] passphrase() {
        return "correct horse battery".toCharArray();
    }

    /// Quick and weak; Argon2id is tested beside its implementation.
    private static byte[] quick(char[] passphrase, byte[] salt, int memoryKib, int passes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(new String(passphrase).getBytes(StandardCharsets.UTF_8));
            return digest.digest(salt);
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
