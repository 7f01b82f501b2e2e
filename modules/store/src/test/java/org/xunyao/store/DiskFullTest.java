package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Saved;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.files.ReserveFile;

/// T04 in small, on a real volume of 40 MB: skipped where a volume cannot be mounted.
class DiskFullTest {
    private static final long RESERVE = 8 << 20;
    private static final int LEFT_FREE = 3 << 20;
    private static final int BLOCK = 1 << 16;
    private static final String TEXT = "药".repeat(300);

    @TempDir
    Path scratch;

    private Path volume;
    private Station station;
    private final List<Long> acknowledged = new ArrayList<>();

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        volume = Files.createDirectory(scratch.resolve("volume"));
        Path image = scratch.resolve("image");
        Assumptions.assumeTrue(
                run("truncate", "-s", "40M", image.toString())
                        && run("mkfs.ext4", "-q", "-m", "0", image.toString())
                        && run("mount", "-o", "loop", image.toString(), volume.toString()),
                "skipped: no right to mount a volume");
        station = Station.open(volume.resolve("data"));
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (station != null) {
            station.close();
            run("umount", volume.toString());
        }
    }

    @Test
    void theReserveCarriesTheLastSaveThenNothingIsSavedAndNothingSaidToBeSavedIsLost() throws IOException {
        var reserve = new ReserveFile(station.location().reserve());
        reserve.make(RESERVE);
        fill();

        while (reserve.present()) {
            saveOne();
        }
        int withReserve = acknowledged.size();
        assertThat(station.store().gate().closed())
                .as("one more try was allowed")
                .isEmpty();

        fill();
        FaultException full = saveUntilRefused();
        assertThat(full.code()).isEqualTo("STORE-DISK");
        assertThat(station.store().gate().closed()).isPresent();
        assertThatThrownBy(this::saveOne).hasMessageStartingWith("STORE-READONLY");
        var files = new DurableFilesOnDisk(
                StandInDigester::second, BLOCK, station.store().gate());
        assertThatThrownBy(() -> files.seal(volume.resolve("v"), new ByteArrayInputStream(new byte[1])))
                .hasMessageStartingWith("STORE-READONLY");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(withReserve);
        assertAllThere();

        station.close();
        station = Station.open(volume.resolve("data"));
        assertAllThere();
        assertThat(station.store().brokenTables()).isEmpty();
    }

    private void assertAllThere() {
        List<AuditRecord> links = Notes.chain(station.store());
        assertThat(Station.chain().firstBroken(links)).isEmpty();
        assertThat(links).extracting(AuditRecord::sequence).containsAll(acknowledged);
    }

    private FaultException saveUntilRefused() {
        while (true) {
            try {
                saveOne();
            } catch (FaultException fault) {
                return fault;
            }
        }
    }

    private void saveOne() {
        int number = acknowledged.size();
        Saved<Integer> saved =
                station.office().perform(Station.INSPECTOR, Station.NOTE, Notes.target(TEXT + number), tx -> number);
        acknowledged.add(saved.sequence());
    }

    /// Somebody else fills the volume.
    private void fill() throws IOException {
        Path filler = Files.createTempFile(volume, "filler", "");
        var noise = new byte[BLOCK];
        new Random(4).nextBytes(noise);
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(volume).getUsableSpace() > LEFT_FREE) {
                out.write(noise);
            }
        }
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
