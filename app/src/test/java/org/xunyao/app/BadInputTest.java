package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.StationRig.await;
import static org.xunyao.app.StationRig.choose;
import static org.xunyao.app.StationRig.press;
import static org.xunyao.app.StationRig.reads;
import static org.xunyao.app.StationRig.stands;
import static org.xunyao.app.StationRig.start;
import static org.xunyao.app.StationRig.unlock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.LastFolder;
import org.xunyao.app.house.StartOptions;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.house.Threshold;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.store.Store;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.rebuild.FolderTree;

/// What is wrong on the disk or with the machine, met by a person at the start of the whole program: a
/// sentence, a code, a way on, and nothing lost.
class BadInputTest {
    private static final Clock MACHINE = new SystemClock(SystemClock.CHINA);

    @TempDir
    private static Path once;

    @TempDir
    private Path folder;

    private Path data;

    /// A station with the people of the sample county is made once; every test works on a copy.
    @BeforeAll
    static void made() {
        Surroundings.open(StationRig.unattended(once.resolve("data"))).close();
    }

    @BeforeEach
    void copied() throws IOException {
        data = folder.resolve("data");
        FolderTree.copy(once.resolve("data"), data, done -> {});
    }

    @Test
    void aWrongPassphraseIsCountedAndTheRightOneOpens() throws InterruptedException {
        try (var _ = start(atTheDoor())) {
            await(() -> stands("#passphrase"));
            unlock("not the passphrase 7");
            await(() -> reads("启动口令不对，这是第 1 次"));
            unlock(StationRig.PASSPHRASE);
            await(StationRig::doorStands);
        }
    }

    @Test
    void aDatabaseThatDoesNotOpenLeavesARestoreAndOpensWhenItIsMended() throws InterruptedException, IOException {
        byte[] control = Files.readAllBytes(data.resolve("database/log/log.ctrl"));
        byte[] mirror = Files.readAllBytes(data.resolve("database/log/logmirror.ctrl"));
        Files.write(data.resolve("database/log/log.ctrl"), new byte[48]);
        Files.write(data.resolve("database/log/logmirror.ctrl"), new byte[48]);
        try (var _ = start(atTheDoor())) {
            await(() -> stands("#passphrase"));
            unlock(StationRig.PASSPHRASE);
            await(() -> reads("STORE-BROKEN"));
            assertThat(reads("已有的数据没有改动")).isTrue();
            assertThat(stands("#way-RESTORE")).isTrue();
            Files.write(data.resolve("database/log/log.ctrl"), control);
            Files.write(data.resolve("database/log/logmirror.ctrl"), mirror);
            press("#way-RETRY");
            await(() -> stands("#passphrase"));
            unlock(StationRig.PASSPHRASE);
            await(StationRig::doorStands);
        }
    }

    @Test
    void whatIsSeenBeforeThePassphraseHasItsWaysOnToo() throws InterruptedException, IOException {
        Files.move(data.resolve("keyring"), folder.resolve("keyring"));
        Files.move(data.resolve("keyring.copy"), folder.resolve("keyring.copy"));
        try (var _ = start(atTheDoor())) {
            await(() -> reads("KEY-MISSING"));
            assertThat(stands("#way-RECOVERY"))
                    .as("there is nothing that it would open")
                    .isFalse();
            press("#way-RESTORE");
            await(() -> reads("恢复"));
        }
        try (var _ = start(atTheDoor())) {
            await(() -> reads("KEY-MISSING"));
            Files.move(folder.resolve("keyring"), data.resolve("keyring"));
            press("#way-RETRY");
            await(() -> stands("#passphrase"));
            unlock(StationRig.PASSPHRASE);
            await(StationRig::doorStands);
        }
    }

    @Test
    void aDatabaseOfANewerProgramIsLeftAlone() throws InterruptedException, SQLException {
        try (Surroundings open = Surroundings.open(StationRig.unattended(data))) {
            write(
                    open.store(),
                    "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                            + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                            + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 'app', 1, true)");
        }
        try (var _ = start(atTheDoor())) {
            await(() -> stands("#passphrase"));
            unlock(StationRig.PASSPHRASE);
            await(() -> reads("STORE-NEWER"));
            assertThat(stands("#way-LEAVE")).isTrue();
        }
    }

    @Test
    void aProcessThatWouldNotWaitForTheDiskDoesNotStart() throws InterruptedException, IOException {
        Files.writeString(data.resolve("derby.properties"), "derby.system.durability=test\n");
        try (var _ = start(atTheDoor())) {
            await(() -> stands("#passphrase"));
            unlock(StationRig.PASSPHRASE);
            await(() -> reads("STORE-DURABILITY"));
        }
    }

    @Test
    void aTableOfRolesThatCannotBeReadIsRefusedWholeUntilItIsMended() throws InterruptedException, IOException {
        Path resources = resources();
        Path roles = resources.resolve("roles/roles.csv");
        String right = Files.readString(roles);
        Files.writeString(roles, right + "INSPECTOR,no such action at all,2026-01-01\n");
        StartOptions start = StationRig.unattended(data).start();
        try (var _ = start(StationRig.arguments(data, resources, start))) {
            await(() -> reads("RESOURCE-BAD"));
            assertThat(StationRig.doorStands()).isFalse();
            Files.writeString(roles, right);
            press("#way-RETRY");
            await(StationRig::doorStands);
        }
    }

    @Test
    void aClockIn1970IsSaidRecordedAndNotReckonedBy() throws InterruptedException {
        Duration back = Duration.between(Instant.parse("1970-01-02T00:00:00Z"), MACHINE.now());
        try (var _ = start(StationRig.unattended(data), setBack(back))) {
            await(StationRig::doorStands);
            StationRig.signIn("liming", StationRig.PASSWORD);
            await(() -> reads("本机时钟停在 1970-01-02"));
        }
        assertJumpRecorded("1970-01-02");
    }

    @Test
    void aClockSetBackWhileTheProgramWasOffIsSaidAndRecorded() throws InterruptedException {
        try (var _ = start(StationRig.unattended(data), setBack(Duration.ofDays(3)))) {
            await(StationRig::doorStands);
            StationRig.signIn("liming", StationRig.PASSWORD);
            await(() -> reads("时钟被拨回过"));
        }
        assertJumpRecorded("");
    }

    @Test
    void aClockThatStaysSetBackIsSaidAtEveryStartRecordedOnceAndReckonedByOnlyWhenItIsConfirmed()
            throws InterruptedException {
        Clock back = setBack(Duration.ofDays(3));
        try (var _ = start(StationRig.unattended(data), back)) {
            await(StationRig::doorStands);
        }
        assertThat(reckonedAheadAtTheNextStart(back)).isBetween(Duration.ofDays(2), Duration.ofDays(4));
        try (var _ = start(StationRig.unattended(data), back)) {
            await(StationRig::doorStands);
            StationRig.signIn("sysadmin", StationRig.PASSWORD);
            await(() -> reads("时钟被拨回过"));
            choose("确认本机时钟");
            await(() -> reads("期限现在按"));
            press("#clock-confirm");
            await(() -> !stands("#clock-found"));
            choose("确认本机时钟");
            await(() -> reads("没有需要确认的"));
        }
        assertThat(reckonedAheadAtTheNextStart(back)).isLessThan(Duration.ofMinutes(2));
    }

    /// Such as an export on the command line, which has no rounds.
    @Test
    void aClockThatAStartWithoutRoundsFindsSetBackStaysFoundAtTheNextOne() {
        Clock back = setBack(Duration.ofDays(3));
        assertThat(reckonedAheadAtTheNextStart(back)).isBetween(Duration.ofDays(2), Duration.ofDays(4));
        assertThat(reckonedAheadAtTheNextStart(back)).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }

    /// A start without a window, which writes its own link under the same clock.
    private Duration reckonedAheadAtTheNextStart(Clock machine) {
        try (Surroundings open = Surroundings.open(Threshold.of(StationRig.unattended(data), machine))) {
            Desks.over(open);
            Store store = open.store();
            assertThat(store.transactions().read(store.clockJumps()::untold)).hasSize(1);
            return Duration.between(machine.now(), open.clock().reckoningTime());
        }
    }

    /// The first round of the clock comes with the start.
    private void assertJumpRecorded(String to) {
        try (Surroundings open = Surroundings.open(StationRig.unattended(data))) {
            Store store = open.store();
            List<ClockJump> jumps = store.transactions().read(store.clockJumps()::untold);
            assertThat(jumps)
                    .singleElement()
                    .satisfies(jump -> assertThat(jump.after().toString()).startsWith(to));
        }
    }

    @Test
    void theFolderThatWasOpenedLastIsFoundAgainAndMissedWhenItIsAway() throws InterruptedException, IOException {
        var last = new LastFolder(folder.resolve("config/data-folder"));
        Arguments arguments = StationRig.arguments(
                data, StationRig.ROOT.resolve("resources"), StartOptions.noting(Optional.of(last)));
        try (var _ = start(arguments)) {
            await(() -> stands("#passphrase"));
            unlock(StationRig.PASSPHRASE);
            await(StationRig::doorStands);
        }
        assertThat(last.read()).contains(data);
        Path elsewhere = folder.resolve("unplugged");
        Files.move(data, elsewhere);
        try (var _ = start(arguments)) {
            await(() -> reads("STORE-AWAY"));
            assertThat(data).as("nothing is made anew").doesNotExist();
            Files.move(elsewhere, data);
            press("#way-RETRY");
            await(() -> stands("#passphrase"));
        }
        assertThat(new LastFolder(folder.resolve("none")).read()).isEmpty();
        Files.writeString(folder.resolve("bad"), "\0");
        assertThat(new LastFolder(folder.resolve("bad")).read()).isEmpty();
        new LastFolder(data.resolve("keyring/below-a-file"))
                .note(data, new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20));
    }

    private Arguments atTheDoor() {
        return StationRig.arguments(data, StationRig.ROOT.resolve("resources"), StartOptions.usual());
    }

    private Path resources() throws IOException {
        Path resources = folder.resolve("resources");
        FolderTree.copy(StationRig.ROOT.resolve("resources"), resources, done -> {});
        return resources;
    }

    private static Clock setBack(Duration by) {
        return new Clock() {
            @Override
            public Instant now() {
                return MACHINE.now().minus(by);
            }

            @Override
            public long nanoTime() {
                return MACHINE.nanoTime();
            }

            @Override
            public ZoneId zone() {
                return MACHINE.zone();
            }
        };
    }

    private static void write(Store store, String sql) throws SQLException {
        try (Connection live = store.backupSource("lanxi-2", "9.0.0", () -> new byte[0])
                        .live()
                        .getConnection();
                Statement later = live.createStatement()) {
            live.setAutoCommit(true);
            later.executeUpdate(sql);
        }
    }
}
