package org.xunyao.app.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.crypto.Argon2Keys;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreFound;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.keys.KeyTools;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.keys.RecoveryKey;
import org.xunyao.store.rebuild.FolderTree;

class FirstRunTest {
    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();
    private static final char[] OTHER = "巡查记录要如实填写不得补写".toCharArray();

    @TempDir
    static Path once;

    @TempDir
    Path temporary;

    private StationDoor door;
    private FirstRun firstRun;

    @BeforeEach
    void place() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("cameras.csv"), "was here before");
        door = door();
        firstRun = firstRun();
    }

    @Test
    void makesEverythingAndPassphraseAndPaperOpenIt() throws IOException {
        var steps = new ArrayList<FirstRun.Step>();
        assertThat(door.look()).isEqualTo(StationDoor.State.FRESH);
        var admitted = new ArrayList<Store>();
        FirstRun.Made made = firstRun.make(PASSPHRASE, admitted::add, steps::add);
        assertThat(admitted).hasSize(1);
        assertThat(steps).containsExactly(FirstRun.Step.values());
        assertThat(names(data()))
                .contains("cameras.csv", "database", "keyring", "keyring.copy", "keys")
                .doesNotContain("first-run", "first-run.new");
        assertThat(made.signingKey()).isNotBlank();
        assertThat(door.look()).isEqualTo(StationDoor.State.LOCKED);
        assertThat(door.unlock(OTHER)).isEmpty();
        assertThat(door.unlock(RecoveryKey.make(new SecureRandom()))).isEmpty();
        OpenKeyring byPaper = door.unlock(made.recovery()).orElseThrow();
        assertThat(byPaper.keyring().recoveryKept()).isFalse();
        try (OpenStation open = door.open(byPaper, step -> {})) {
            assertThat(open.store().brokenTables()).isEmpty();
        }
        assertThatThrownBy(() -> firstRun.make(PASSPHRASE, store -> {}, step -> {}))
                .hasMessageStartingWith("STORE-EXISTS");
        assertThatThrownBy(() -> firstRun.encrypt(PASSPHRASE)).hasMessageStartingWith("STORE-EXISTS");
    }

    @Test
    void stoppedBeforeAnyStepLeavesNothing() throws IOException {
        for (FirstRun.Step last : List.of(FirstRun.Step.FOLDER, FirstRun.Step.DATABASE, FirstRun.Step.VERIFY)) {
            assertThatThrownBy(() -> firstRun.make(PASSPHRASE, store -> {}, step -> {
                        if (step == last) {
                            throw new CancellationException();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(names(data())).as(last.name()).isSubsetOf("cameras.csv", "station.lock");
            assertThat(Files.exists(secrets()) ? names(secrets()) : List.of())
                    .as(last.name())
                    .isEmpty();
        }
        assertThat(door.look()).isEqualTo(StationDoor.State.FRESH);
    }

    @Test
    void cutOffAfterEverythingWasMadeIsFinishedAtTheNextStart() throws IOException {
        RecoveryKey _ = made();
        Path folder = Files.createDirectory(data().resolve("first-run"));
        for (String name : List.of("database", "keyring.copy", "keys")) {
            Files.move(data().resolve(name), folder.resolve(name));
        }
        Files.createDirectory(data().resolve("first-run.new"));
        Files.writeString(data().resolve("first-run.new/half"), "half");
        assertThat(door.look()).isEqualTo(StationDoor.State.LOCKED);
        assertThat(names(data())).doesNotContain("first-run", "first-run.new");
        door.open(door.unlock(PASSPHRASE).orElseThrow(), step -> {}).close();
    }

    @Test
    void aNewPassphraseAndANewPaperHoldAfterARestart() throws IOException {
        RecoveryKey paper = made();
        OpenKeyring changed = door.changePassphrase(door.unlock(PASSPHRASE).orElseThrow(), OTHER);
        assertThat(door().unlock(PASSPHRASE)).isEmpty();
        assertThat(door().unlock(OTHER)).isPresent();
        StationDoor.NewRecovery renewed = door.renewRecovery(changed);
        assertThat(door().unlock(paper)).isEmpty();
        OpenKeyring kept = door.recoveryKept(renewed.keys());
        assertThat(kept.keyring().recoveryKept()).isTrue();
        door().open(door().unlock(renewed.recovery()).orElseThrow(), step -> {}).close();
    }

    @Test
    void whatIsMissingOrDamagedIsSaidAndLeftAsItIs() throws IOException {
        RecoveryKey _ = made();
        byte[] keyring = Files.readAllBytes(data().resolve("keyring"));
        Files.delete(data().resolve("keyring"));
        Files.delete(data().resolve("keyring.copy"));
        assertThatThrownBy(() -> door.look()).hasMessageStartingWith("KEY-MISSING");
        Files.writeString(data().resolve("keyring"), "damaged");
        assertThat(door.look()).isEqualTo(StationDoor.State.LOCKED);
        assertThatThrownBy(() -> door.unlock(PASSPHRASE)).hasMessageStartingWith("KEY-BROKEN");
        Files.write(data().resolve("keyring"), keyring);
        Files.move(data().resolve("database"), temporary.resolve("elsewhere"));
        assertThatThrownBy(() -> door.look()).hasMessageStartingWith("STORE-MISSING");
        Files.move(temporary.resolve("elsewhere"), data().resolve("database"));
        door.open(door.unlock(PASSPHRASE).orElseThrow(), step -> {}).close();
    }

    @Test
    void dataInClearIsEncryptedUnderItsFirstPassphrase() {
        StationDoor.opened(Store.open(location())).close();
        assertThat(door.look()).isEqualTo(StationDoor.State.PLAIN);
        FirstRun.Made made = firstRun.encrypt(PASSPHRASE);
        assertThat(door.look()).as("cut off here it goes on").isEqualTo(StationDoor.State.LOCKED);
        door.open(made.keys(), step -> {}).close();
        assertThat(Store.look(location())).isEqualTo(StoreFound.ENCRYPTED);
        door.open(door.unlock(PASSPHRASE).orElseThrow(), step -> {}).close();
    }

    /// A copy of a station that was made once for all tests: making one takes most of the time of a test.
    private RecoveryKey made() throws IOException {
        if (!Files.exists(once.resolve("data"))) {
            var there = new StoreLocation(once.resolve("data"), Duration.ofSeconds(1), 1_000);
            var beside =
                    new FirstRun(door(there), once.resolve("secrets"), new SystemClock(SystemClock.CHINA), "lanxi-2");
            beside.make(PASSPHRASE, store -> {}, step -> {}).keys().close();
        }
        Files.delete(data().resolve("cameras.csv"));
        Files.delete(data());
        FolderTree.copy(once.resolve("data"), data(), done -> {});
        StationDoor.NewRecovery renewed =
                door.renewRecovery(door.unlock(PASSPHRASE).orElseThrow());
        return renewed.recovery();
    }

    @Test
    void withoutAPersonThePassphraseComesFromAFile() throws IOException {
        Path file = temporary.resolve("passphrase");
        Files.writeString(file, "correct horse battery\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var start = new UnattendedStart(firstRun, store -> {});
        start.open(PassphraseFile.read(file, data())).close();
        start.open(PassphraseFile.read(file, data())).close();
        assertThatThrownBy(() -> start.open(OTHER)).hasMessageStartingWith("KEY-WRONG");
        Path paper = secrets().resolve("recovery-key.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paper)))
                .isEqualTo("rw-------");
        char[] typed = Files.readString(paper).toCharArray();
        assertThat(RecoveryKey.read(typed))
                .isInstanceOfSatisfying(
                        RecoveryKey.Reading.Read.class,
                        read -> assertThat(door.unlock(read.key())).isPresent());
    }

    @Test
    void aPassphraseFileThatOthersCouldUseIsRefused() throws IOException {
        Path file = temporary.resolve("passphrase");
        Files.writeString(file, "correct horse battery");
        for (String rights : List.of("rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
            assertThatThrownBy(() -> PassphraseFile.read(file, data())).hasMessageStartingWith("KEY-FILE");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(PassphraseFile.read(file, data())).isEqualTo(PASSPHRASE);
        Path inside = Files.copy(file, data().resolve("passphrase"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Path link = Files.createSymbolicLink(temporary.resolve("link"), inside);
        for (Path bad : List.of(inside, link, temporary.resolve("none"), temporary)) {
            assertThatThrownBy(() -> PassphraseFile.read(bad, data())).hasMessageStartingWith("KEY-FILE");
        }
        for (byte[] bad :
                List.of(new byte[0], "\nsecond".getBytes(StandardCharsets.UTF_8), new byte[2_000], new byte[] {
                    (byte) 0xff, (byte) 0xfe
                })) {
            Files.write(file, bad);
            assertThatThrownBy(() -> PassphraseFile.read(file, data())).hasMessageStartingWith("KEY-FILE");
        }
    }

    private StationDoor door() {
        return door(location());
    }

    private static StationDoor door(StoreLocation location) {
        return new StationDoor(
                location,
                new KeyTools(Argon2Keys::derive, new SecureRandom()),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20));
    }

    private FirstRun firstRun() {
        return new FirstRun(door, secrets(), new SystemClock(SystemClock.CHINA), "lanxi-2");
    }

    private StoreLocation location() {
        return new StoreLocation(data(), Duration.ofSeconds(1), 1_000);
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private Path secrets() {
        return temporary.resolve("secrets");
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
