package org.xunyao.store.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DiskLimits;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;

class DiskWatchTest {
    private static final long TOTAL = 1_000_000_000;
    private static final int RESERVE = 3_000_000;
    private static final DiskLimits LIMITS = new DiskLimits(10, 5, RESERVE);

    @TempDir
    Path folder;

    private final AtomicLong free = new AtomicLong(TOTAL / 2);
    private final AtomicLong nanos = new AtomicLong();
    private ReserveFile reserve;
    private DiskWatch watch;

    @BeforeEach
    void open() {
        reserve = new ReserveFile(folder.resolve("reserve.bin"));
        watch = new DiskWatch(() -> new DiskWatch.Size(free.get(), TOTAL), LIMITS, reserve, clock());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, AMPLE",
        "100, AMPLE",
        "99, LOW",
        "50, LOW",
        "49, CAPTURE_STOPPED",
        "0, CAPTURE_STOPPED",
    })
    void warnsBelowTenPercentAndStopsCaptureBelowFive(long thousandths, DiskRoom.Level level) {
        free.set(TOTAL / 1_000 * thousandths);
        assertThat(watch.look().level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 600, AMPLE, DATA",
        "500, 400, AMPLE, SHARE",
        "90, 500, LOW, DATA",
        "500, 90, LOW, SHARE",
        "40, 90, CAPTURE_STOPPED, DATA",
        "90, 40, CAPTURE_STOPPED, SHARE",
        "500, -1, UNKNOWN, SHARE",
        "90, -1, LOW, DATA",
        "-1, 40, CAPTURE_STOPPED, SHARE",
    })
    void ofTwoVolumesTheWorseCountsAndIsNamed(long own, long share, DiskRoom.Level level, DiskRoom.Place place)
            throws IOException {
        var both =
                new DiskWatch(() -> thousandths(own), Optional.of(() -> thousandths(share)), LIMITS, reserve, clock());
        assertThat(both.look()).extracting(DiskRoom::level, DiskRoom::place).containsExactly(level, place);
        if (level == DiskRoom.Level.CAPTURE_STOPPED) {
            assertThatThrownBy(both::requireForCapture).hasMessageContaining(place.name());
        }
        both.keepReserve();
        assertThat(Files.exists(reserve.path()))
                .as("the reserve asks for room on its own volume only")
                .isEqualTo(own == 500);
    }

    private static DiskWatch.Size thousandths(long part) throws IOException {
        if (part < 0) {
            throw new IOException("gone");
        }
        return new DiskWatch.Size(TOTAL / 1_000 * part, TOTAL);
    }

    @Test
    void captureIsRefusedOnlyWhileItIsStopped() {
        free.set(TOTAL / 100);
        assertThatThrownBy(watch::requireForCapture)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("DISK-LOW"));
        free.set(TOTAL / 2);
        nanos.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThatCode(watch::requireForCapture).doesNotThrowAnyException();
    }

    @Test
    void aVolumeThatDoesNotAnswerIsSaidToBeUnknown() {
        var dead = new DiskWatch(
                () -> {
                    throw new IOException("gone");
                },
                LIMITS,
                reserve,
                clock());
        assertThat(dead.look().level()).isEqualTo(DiskRoom.Level.UNKNOWN);
    }

    @Test
    void theReserveIsReallyAllocatedGivenUpOnceAndMadeAgainWhenThereIsRoom() throws IOException {
        assertThat(watch.keepReserve().reserve()).isTrue();
        assertThat(reserve.path()).hasSize(RESERVE);
        assertThat(noise()).as("no file system can leave it out").isGreaterThan(200);
        assertThat(reserve.give()).isTrue();
        assertThat(reserve.give()).isFalse();
        free.set(TOTAL / 10);
        assertThat(watch.keepReserve().reserve())
                .as("it would bring on the warning itself")
                .isFalse();
        free.set(TOTAL / 2);
        assertThat(watch.keepReserve().reserve()).isTrue();
    }

    @Test
    void aShorterReserveIsMadeWhole() throws IOException {
        Files.write(reserve.path(), new byte[10]);
        assertThat(watch.look().reserve()).as("a kill left a part of it").isFalse();
        assertThat(watch.keepReserve().reserve()).isTrue();
        assertThat(reserve.path()).hasSize(RESERVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "设备上没有空间", "Disk quota exceeded"})
    void aFullDiskIsToldFromABrokenOneThroughWhateverWrapsIt(String words) {
        var sql = new SQLException("could not be written", "XSDG1");
        sql.setNextException(new SQLException("Java exception: '" + words + ": java.io.IOException'.", "XJ001"));
        assertThat(FullDisk.caused(new IllegalStateException(sql))).isTrue();
        assertThat(FullDisk.caused(new IOException(folder + ": " + words))).isTrue();
        assertThat(FullDisk.caused(new IOException("Input/output error"))).isFalse();
        assertThat(FullDisk.caused(new IllegalStateException(words))).isFalse();
    }

    private long noise() throws IOException {
        byte[] bytes = Files.readAllBytes(reserve.path());
        var seen = new boolean[256];
        for (byte one : bytes) {
            seen[one & 0xFF] = true;
        }
        long count = 0;
        for (boolean one : seen) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public long nanoTime() {
                return nanos.get();
            }

            @Override
            public ZoneId zone() {
                return SystemClock.CHINA;
            }
        };
    }
}
