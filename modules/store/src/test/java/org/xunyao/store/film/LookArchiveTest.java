package org.xunyao.store.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cache.CacheLimits;
import org.xunyao.video.looks.KeptLook;

/// Looks on a real disk.
class LookArchiveTest {
    private static final CameraId CAMERA = new CameraId("C1");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final long PLENTY = 1L << 30;

    @TempDir
    private Path data;

    private final HandClock clock = new HandClock();
    private boolean full;

    private static final class HandClock implements Clock {
        private Instant now = START;
        private long nanos;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }

        void pass(Duration time) {
            now = now.plus(time);
            nanos += time.toNanos();
        }
    }

    private LookArchive archive(Duration age, long quota) {
        return new LookArchive(
                data.resolve("looks"),
                new CacheLimits(age, quota),
                new GrowingFilesOnDisk(new WriteGate(clock)),
                () -> {
                    if (full) {
                        throw new FaultException("DISK-LOW", "full");
                    }
                },
                clock,
                Runnable::run);
    }

    /// A look every second.
    private void look(LookArchive archive, int seconds, Box... persons) {
        for (int i = 0; i < seconds; i++) {
            clock.pass(Duration.ofSeconds(1));
            archive.add(new KeptLook.Seen(new Observation(
                    CAMERA, i, i + 1, clock.now, true, "", List.of(persons), "nanodet", "ab".repeat(32))));
            archive.second();
        }
    }

    private List<KeptLook> read(LookArchive archive) {
        List<KeptLook> read = new ArrayList<>();
        archive.read(CAMERA, Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), read::add);
        return read;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("looks/C1"))) {
            return all.sorted().toList();
        }
    }

    private static List<KeptLook> seen(List<KeptLook> all) {
        return all.stream().filter(KeptLook.Seen.class::isInstance).toList();
    }

    @Test
    void looksOfHoursAreReadInOrderWhetherFinishedOrGrowing() {
        LookArchive archive = archive(MONTH, PLENTY);
        look(archive, 2 * 3_600 + 120, new Box(0.1, 0.2, 0.1, 0.4, 0.9));

        assertThat(read(archive)).hasSize(2 * 3_600 + 120).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(archive.cameras()).containsExactly(CAMERA);
        archive.close();
        assertThat(read(archive(MONTH, PLENTY))).hasSize(2 * 3_600 + 120);
    }

    @Test
    void aPowerCutCostsTheMinuteThatWaitedAndItReadsAsBroken() throws IOException {
        LookArchive cut = archive(MONTH, PLENTY);
        look(cut, 150);
        Path grows = files().getLast();
        byte[] bytes = Files.readAllBytes(grows);
        // The last block is torn on the disk too.
        Files.write(grows, Arrays.copyOf(bytes, bytes.length - 3));

        LookArchive next = archive(MONTH, PLENTY);
        look(next, 60);
        next.close();

        List<KeptLook> all = read(next);
        assertThat(seen(all)).hasSize(60 + 60);
        KeptLook.Broken gap = (KeptLook.Broken) all.get(60);
        assertThat(gap.at()).isAfter(all.get(59).at()).isBefore(START.plusSeconds(61));
        assertThat(files()).allMatch(file -> file.toString().endsWith(".xyl"));
    }

    @Test
    void aDiskThatRefusesCostsAGapAndNothingElse() {
        LookArchive archive = archive(MONTH, PLENTY);
        look(archive, 60);
        full = true;
        look(archive, 60);
        full = false;
        look(archive, 60);
        archive.close();

        List<KeptLook> all = read(archive);
        assertThat(seen(all)).hasSize(120);
        assertThat(all.get(60)).isInstanceOf(KeptLook.Broken.class);
    }

    @Test
    void whatIsTooOldOrTooMuchGoesAndForeignFilesStay() throws IOException {
        LookArchive archive = archive(Duration.ofHours(2), PLENTY);
        look(archive, 4 * 3_600);
        Path foreign = Files.writeString(data.resolve("looks/C1/notes.txt"), "ours?");
        archive.close();
        archive(Duration.ofHours(2), PLENTY).close();
        assertThat(read(archive).getFirst().at()).isAfter(START.plus(Duration.ofHours(1)));

        archive(MONTH, 1).close();
        assertThat(files()).containsExactly(foreign);
    }

    @Test
    void aBrokenFileInTheMiddleIsReadUpToItsFaultAndSaysSo() throws IOException {
        LookArchive archive = archive(MONTH, PLENTY);
        look(archive, 180);
        archive.close();
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        List<KeptLook> all = read(archive);
        assertThat(seen(all)).hasSize(60);
        assertThat(all.getLast()).isInstanceOf(KeptLook.Broken.class);
    }

    @Test
    void aLookThatComesBehindTheNewsOfItsLossSaysNothingAndBeginsNoFile() throws IOException {
        LookArchive archive = archive(MONTH, PLENTY);
        look(archive, 30);
        archive.add(new KeptLook.Broken(CAMERA, clock.now.plusSeconds(2), KeptLook.Broken.LOST));
        look(archive, 1);
        archive.close();

        assertThat(seen(read(archive))).hasSize(30);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aDayOfTwoLooksASecondStaysSmall() throws IOException {
        LookArchive archive = archive(MONTH, PLENTY);
        var random = new Random(7);
        // A quarter of an hour stands for the day: blocks are of a minute each.
        for (int i = 0; i < 1_800; i++) {
            clock.pass(Duration.ofMillis(495 + random.nextInt(10)));
            Box one =
                    new Box(random.nextDouble() / 2, random.nextDouble() / 2, 0.1, 0.3, 0.5 + random.nextDouble() / 2);
            archive.add(new KeptLook.Seen(new Observation(
                    CAMERA,
                    12L * i,
                    12L * i + 1,
                    clock.now.plusNanos(1_000L * random.nextInt(1_000)),
                    true,
                    "",
                    i % 2 == 0 ? List.of(one) : List.of(),
                    "nanodet",
                    "ab".repeat(32))));
            if (i % 2 == 1) {
                archive.second();
            }
        }
        archive.close();

        long day = Files.size(files().getFirst()) * 96;
        assertThat(day).isLessThan(3_000_000);
    }
}
