package org.xunyao.store.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Room;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.cache.CacheLimits;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.cache.KeyUnit;
import org.xunyao.video.cache.Segment;
import org.xunyao.video.timeline.Coverage.Stretch;

/// Film on a real disk.
class FilmCacheTest {
    private static final CameraId CAMERA = new CameraId("C1");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final int FPS = 5;
    private static final int GROUP = 10;
    private static final Duration OFFSET = Duration.ofSeconds(3);

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
    }

    private FilmCache cache(Duration age, long quota) {
        Room room = () -> {
            if (full) {
                throw new FaultException("DISK-LOW", "full");
            }
        };
        return new FilmCache(
                new FilmCache.Keeping(data.resolve("film"), Set.of(CAMERA), new CacheLimits(age, quota)),
                new GrowingFilesOnDisk(new WriteGate(clock)),
                room,
                clock,
                Runnable::run);
    }

    private FilmCache cache() {
        return cache(Duration.ofHours(24), 1L << 30);
    }

    private static AccessUnit unit(CameraId camera, long number) {
        byte[] bytes = new byte[40 + (int) (number % 23)];
        Arrays.fill(bytes, (byte) number);
        bytes[0] = 0;
        bytes[1] = 0;
        bytes[2] = 0;
        bytes[3] = 1;
        bytes[4] = (byte) (number % GROUP == 0 ? 0x65 : 0x41);
        return new AccessUnit(
                camera,
                number,
                Codec.H264,
                number % GROUP == 0,
                number * 90_000 / FPS,
                START.plusMillis(number * 1_000 / FPS),
                0,
                bytes);
    }

    private static List<AccessUnit> units(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> unit(CAMERA, number))
                .toList();
    }

    private void feed(FilmCache cache, List<AccessUnit> units) {
        CameraTimes times = CameraTimes.NONE
                .after(new StreamEvent.CameraClock(CAMERA, START, 0, Optional.empty()))
                .after(new StreamEvent.CameraClock(CAMERA, START, 0, Optional.of(START.plus(OFFSET))));
        units.forEach(unit -> cache.unit(unit, times));
    }

    private static void same(Footage footage, List<AccessUnit> expected) {
        assertThat(footage.units()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            AccessUnit found = footage.units().get(i);
            assertThat(found.bytes()).isEqualTo(expected.get(i).bytes());
            assertThat(List.of(found.number(), found.pts(), found.arrival(), found.key()))
                    .isEqualTo(List.of(
                            expected.get(i).number(),
                            expected.get(i).pts(),
                            expected.get(i).arrival(),
                            expected.get(i).key()));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void whatCameIsThereAgainUnitForUnitWithTheTimesOfTheCamera() throws IOException {
        List<AccessUnit> units = units(0, 900);
        try (FilmCache cache = cache()) {
            feed(cache, units);
            cache.unit(unit(new CameraId("C2"), 0), CameraTimes.NONE);
            assertThat(cache.coverage(CAMERA).stretches())
                    .as("the group that still grows is in the ring")
                    .containsExactly(new Stretch(START, units.get(889).arrival()));
            same(cache.film(CAMERA, START.plusSeconds(31), START.plusSeconds(120)), units.subList(150, 610));
        }
        assertThat(files()).hasSize(3).allMatch(file -> file.toString().endsWith(".xyf"));
        FilmCache again = cache();
        Footage all = again.film(CAMERA, START, START.plusSeconds(200));
        same(all, units);
        assertThat(all.times().at(units.get(333)))
                .contains(units.get(333).arrival().plus(OFFSET));
        assertThat(again.coverage(new CameraId("C2")).stretches())
                .as("not a chosen one")
                .isEmpty();
        assertThat(again.film(CAMERA, START.minusSeconds(9), START.minusSeconds(5))
                        .units())
                .isEmpty();
    }

    @Test
    void aFileThatIsTornAnywhereIsKeptUpToItsLastWholeGroup() throws IOException {
        FilmCache killed = cache();
        feed(killed, units(0, 41));
        Path grows = files().getFirst();
        byte[] whole = Files.readAllBytes(grows);
        assertThat(grows.toString()).endsWith(".part");
        Segment four = Segment.read(whole);
        assertThat(four.groups()).hasSize(4);
        assertThat(four.wholeBytes()).isEqualTo(whole.length);
        int third = (int) Segment.read(Arrays.copyOf(whole, whole.length - 1)).wholeBytes();
        for (int cut = third; cut < whole.length; cut++) {
            Files.write(grows, Arrays.copyOf(whole, cut));
            same(cache().film(CAMERA, START, START.plusSeconds(60)), units(0, 30));
            for (Path file : files()) {
                assertThat(file.toString()).endsWith(".xyf");
                assertThat(Files.size(file)).isEqualTo(third);
                Files.delete(file);
            }
        }
        Files.write(grows, whole);
        same(cache().film(CAMERA, START, START.plusSeconds(60)), units(0, 40));
    }

    @Test
    void aFileWithoutAWholeGroupGoesAndTheChainGoesOnAfterAStart() throws IOException {
        try (FilmCache first = cache()) {
            feed(first, units(0, 40));
        }
        byte[] before = Segment.read(Files.readAllBytes(files().getFirst()))
                .groups()
                .getLast()
                .link();
        Files.write(data.resolve("film/C1/99.part"), new byte[] {1, 2, 3});
        try (FilmCache second = cache()) {
            assertThat(files()).hasSize(1);
            feed(second, units(40, 60));
        }
        byte[] after = Files.readAllBytes(files().getLast());
        assertThat(Arrays.copyOfRange(after, 20, 52)).as("link before").isEqualTo(before);
        same(cache().film(CAMERA, START, START.plusSeconds(60)), units(0, 60));
    }

    @Test
    void oneAlteredBitEndsTheChainThere() throws IOException {
        try (FilmCache first = cache()) {
            feed(first, units(0, 50));
        }
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        int second =
                (int) Segment.read(Arrays.copyOf(bytes, bytes.length / 5 * 2)).wholeBytes();
        for (int at = second; at < bytes.length; at += 97) {
            bytes[at] ^= 4;
            assertThat(Segment.read(bytes).groups()).hasSizeLessThan(5);
            assertThat(Segment.read(bytes).wholeBytes()).isLessThanOrEqualTo(at);
            bytes[at] ^= 4;
        }
        assertThat(Segment.read(bytes).groups()).hasSize(5);
    }

    @Test
    void theOldestGoesByQuotaAndByAge() throws IOException {
        FilmCache cache = cache(Duration.ofMinutes(10), 60_000);
        feed(cache, units(0, 3_000));
        long held = 0;
        for (Path file : files()) {
            held += Files.size(file);
        }
        assertThat(held).isLessThan(90_000);
        assertThat(cache.coverage(CAMERA).stretches().getLast().to())
                .isEqualTo(unit(CAMERA, 2_989).arrival());
        assertThat(cache.coverage(CAMERA).stretches().getFirst().from()).isAfter(START.plusSeconds(200));
        cache.close();
        clock.now = START.plusSeconds(600).plus(Duration.ofMinutes(9));
        cache(Duration.ofMinutes(10), 1L << 30).close();
        assertThat(cache.coverage(CAMERA).stretches().getFirst().from())
                .as("of the last ten minutes, film and what came after it")
                .isAfter(START.plusSeconds(500));
    }

    @Test
    void withoutRoomNothingIsKeptAndItGoesOnWhenThereIsRoomAgain() {
        FilmCache cache = cache();
        feed(cache, units(0, 41));
        full = true;
        feed(cache, units(41, 101));
        full = false;
        feed(cache, units(101, 201));
        cache.close();
        assertThat(cache.coverage(CAMERA).stretches())
                .containsExactly(
                        new Stretch(START, unit(CAMERA, 39).arrival()),
                        new Stretch(
                                unit(CAMERA, 100).arrival(), unit(CAMERA, 200).arrival()));
    }

    @Test
    void foreignFilesStayUntouched() throws IOException {
        Path foreign = Files.createDirectories(data.resolve("film/not ours!")).resolve("a.part");
        Files.writeString(foreign, "x");
        Path beside = Files.createDirectories(data.resolve("film/C1")).resolve("notes.txt");
        Files.writeString(beside, "y");
        FilmCache cache = cache(Duration.ofMinutes(1), 1);
        feed(cache, units(0, 900));
        cache.close();
        assertThat(foreign).hasContent("x");
        assertThat(beside).hasContent("y");
    }

    @Test
    void noJumpOfTheClockDeletesFilm() throws IOException {
        try (FilmCache first = cache(Duration.ofMinutes(10), 1L << 30)) {
            feed(first, units(0, 900));
        }
        List<Path> before = files();
        for (Duration jump : List.of(Duration.ofDays(400), Duration.ofDays(2), Duration.ofDays(-400))) {
            clock.now = START.plusSeconds(200).plus(jump);
            try (FilmCache jumped = cache(Duration.ofMinutes(10), 1L << 30)) {
                jumped.sweep();
                assertThat(files()).as("clock moved by " + jump).isEqualTo(before);
            }
        }
        clock.now = START.plus(Duration.ofDays(2));
        try (FilmCache runs = cache(Duration.ofMinutes(10), 1L << 30)) {
            clock.nanos = Duration.ofMinutes(11).toNanos();
            runs.sweep();
            assertThat(files()).as("lived through by the program itself").isEmpty();
        }
    }

    @Test
    void aFileThatGrowsCountsAndOneThatWasLeftBehindIsFinished() throws IOException {
        FilmCache cache = cache(Duration.ofHours(24), 8_000);
        feed(cache, units(0, 700));
        long held = 0;
        for (Path file : files()) {
            held += Files.size(file);
        }
        cache.sweep();
        assertThat(files())
                .as("the one that grows fills the quota")
                .hasSize(1)
                .allMatch(file -> file.toString().endsWith(".part"));
        assertThat(held).isGreaterThan(8_000);
        Path left = data.resolve("film/C1/5.part");
        Files.write(left, Files.readAllBytes(files().getFirst()));
        cache.sweep();
        assertThat(left).doesNotExist();
        cache.close();
    }

    @Test
    void aFileThatTheDiskRefusesKeepsNoOther() throws IOException {
        try (FilmCache first = cache()) {
            feed(first, units(0, 900));
        }
        List<Path> film = files();
        Path camera = data.resolve("film/C1");
        // Neither can be read, finished nor deleted.
        Files.createDirectories(camera.resolve("7.part/stays"));
        Path oldest = Files.createDirectories(camera.resolve("1-2.xyf"));
        Files.writeString(oldest.resolve("stays"), "x");
        FilmCache tight = cache(Duration.ofHours(24), 1_000);
        tight.sweep();
        assertThat(files()).doesNotContainAnyElementsOf(film);
        assertThat(oldest).isDirectory();
    }

    @Test
    void theKeyPictureOfAMomentIsFoundWithoutReadingTheRest() throws IOException {
        FilmCache cache = cache();
        feed(cache, units(0, 400));
        for (int number = 0; number < 390; number += 7) {
            Instant moment = unit(CAMERA, number).arrival();
            KeyUnit key = cache.key(CAMERA, moment).orElseThrow();
            assertThat(key.unit().number()).isEqualTo(number - number % GROUP);
            assertThat(key.unit().bytes())
                    .isEqualTo(unit(CAMERA, number - number % GROUP).bytes());
            assertThat(key.holds(moment)).isTrue();
        }
        cache.close();
        assertThat(cache().key(CAMERA, START.plusSeconds(79))
                        .orElseThrow()
                        .unit()
                        .number())
                .isEqualTo(390);
        assertThat(cache.key(CAMERA, START.minusSeconds(1))).isEmpty();
        assertThat(cache.key(CAMERA, START.plusSeconds(90)))
                .as("behind the end")
                .isEmpty();
        assertThat(cache.key(new CameraId("C2"), START)).isEmpty();
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 300] ^= 1;
        Files.write(file, bytes);
        assertThat(cache().key(
                                CAMERA,
                                Instant.ofEpochMilli(Long.parseLong(
                                                file.getFileName().toString().replaceAll("-.*", "")))
                                        .plusSeconds(59)))
                .as("no picture of altered film")
                .isEmpty();
    }
}
