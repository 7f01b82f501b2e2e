package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.store.files.DurableFilesOnDisk;

/// The data folder is taken away while the store is open. Nothing is said to be saved any more, and nothing is
/// written where the folder was.
class VanishedVolumeTest {
    @TempDir
    Path scratch;

    private final List<Long> acknowledged = new ArrayList<>();
    private boolean mounted;

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", "-l", scratch.resolve("volume").toString());
        }
    }

    @Test
    void aVolumeThatIsPulledClosesTheGateAndEverythingAcknowledgedIsThereWhenItComesBack()
            throws IOException, InterruptedException {
        Path volume = Files.createDirectory(scratch.resolve("volume"));
        Path image = scratch.resolve("image");
        Assumptions.assumeTrue(
                run("truncate", "-s", "40M", image.toString())
                        && run("mkfs.ext4", "-q", "-m", "0", image.toString())
                        && mount(image, volume),
                "skipped: no right to mount a volume");
        Path folder = volume.resolve("data");
        try (Station station = Station.open(folder)) {
            save(station);
            var files = files(station);
            Path vault = station.location().vault();
            files.seal(vault, bytes("before"));

            assertThat(run("umount", "-l", volume.toString())).isTrue();
            mounted = false;
            assertThatThrownBy(() -> files.seal(vault, bytes("after"))).hasMessageStartingWith("STORE-DISK");
            assertThatThrownBy(() -> save(station)).hasMessageStartingWith("STORE-READONLY");
            try (Stream<Path> beneath = Files.list(volume)) {
                assertThat(beneath).as("nothing beneath the mount point").isEmpty();
            }
        }
        assertThat(mount(image, volume)).isTrue();
        try (Station station = Station.open(folder)) {
            assertAllThere(station);
            save(station);
            assertAllThere(station);
        }
    }

    @Test
    void aSaveThatMeetsTheLossIsRefusedAndSoIsOneWhoseTablesAreInMemory() throws IOException {
        Path folder = scratch.resolve("data");
        Path aside = scratch.resolve("aside");
        try (Station station = Station.open(folder)) {
            save(station);
            Files.move(folder, aside);
            assertThatThrownBy(() -> save(station)).hasMessageStartingWith("STORE-DISK");
            Files.createDirectory(folder);
            assertThatThrownBy(() -> save(station)).hasMessageStartingWith("STORE-READONLY");
            assertThat(station.store().gate().closed()).get().extracting("code").isEqualTo("STORE-DISK");
            Files.delete(folder);
            Files.move(aside, folder);
        }
        try (Station station = Station.open(folder)) {
            assertAllThere(station);
        }
    }

    @Test
    void aFolderLostBetweenTheWorkAndItsCommitLeavesNothingHalf() throws IOException {
        Path folder = scratch.resolve("data");
        Path aside = scratch.resolve("aside");
        try (Station station = Station.open(folder)) {
            assertThatThrownBy(() -> station.office()
                            .perform(Station.INSPECTOR, Station.NOTE, Notes.target("lost"), tx -> moved(folder, aside)))
                    .hasMessageStartingWith("STORE-DISK");
            assertThatThrownBy(() -> save(station)).hasMessageStartingWith("STORE-READONLY");
            if (Files.exists(folder)) {
                // Derby makes folders for what it cannot open; nothing of ours is in them.
                Files.move(folder, scratch.resolve("skeleton"));
            }
            Files.move(aside, folder);
        }
        try (Station station = Station.open(folder)) {
            assertThat(Notes.chain(station.store())).isEmpty();
        }
    }

    @Test
    void anotherVolumeInItsPlaceIsNotTakenForIt() throws IOException {
        Path folder = scratch.resolve("data");
        Path aside = scratch.resolve("aside");
        try (Station station = Station.open(folder)) {
            Files.move(folder, aside);
            Files.createDirectory(folder);
            var files = files(station);
            Path vault = station.location().vault();
            assertThatThrownBy(() -> files.seal(vault, bytes("x"))).hasMessageStartingWith("STORE-DISK");
            try (Stream<Path> there = Files.list(folder)) {
                assertThat(there).isEmpty();
            }
            Files.delete(folder);
            Files.move(aside, folder);
        }
    }

    private static Path moved(Path folder, Path aside) {
        try {
            return Files.move(folder, aside);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private static DurableFilesOnDisk files(Station station) {
        return new DurableFilesOnDisk(
                StandInDigester::second, 1 << 20, station.store().gate());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private void save(Station station) {
        acknowledged.add(station.office()
                .perform(Station.INSPECTOR, Station.NOTE, Notes.target("药"), tx -> 1)
                .sequence());
    }

    private void assertAllThere(Station station) {
        List<AuditRecord> links = Notes.chain(station.store());
        assertThat(Station.chain().firstBroken(links)).isEmpty();
        assertThat(links).extracting(AuditRecord::sequence).containsAll(acknowledged);
    }

    private boolean mount(Path image, Path volume) throws IOException, InterruptedException {
        mounted = run("mount", "-o", "loop", image.toString(), volume.toString());
        return mounted;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
