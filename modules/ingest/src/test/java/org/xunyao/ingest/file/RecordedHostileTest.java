package org.xunyao.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.file.RecordedException.Refusal;

/// Files that lie: each has its one refusal, and costs no more memory than the file has bytes.
class RecordedHostileTest {
    private static final Duration WHOLE = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private byte[] film() throws Exception {
        return Files.readAllBytes(Foreign.film(
                folder.resolve("film.mp4"), "-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart"));
    }

    private static int place(byte[] film, String type) {
        return new String(film, StandardCharsets.ISO_8859_1).indexOf(type);
    }

    private static void refused(Refusal refusal, ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        RecordedException.class,
                        why -> assertThat(why.refusal()).as(why.getMessage()).isEqualTo(refusal));
    }

    private static byte[] put(byte[] film, int at, int word) {
        byte[] changed = film.clone();
        ByteBuffer.wrap(changed).putInt(at, word);
        return changed;
    }

    @Test
    void whatLiesAboutItselfIsRefusedWithTheRightCause() throws Exception {
        byte[] film = film();
        int stsz = place(film, "stsz");
        int stco = place(film, "stco");
        // Behind the head of the table and the length of its first entry; the brands name it too.
        int entry = place(film, "stsd") + 16;
        refused(Refusal.UNKNOWN, () -> RecordedFilm.of(new byte[5]));
        refused(Refusal.UNKNOWN, () -> RecordedFilm.of("just some words, no film".getBytes(StandardCharsets.UTF_8)));
        refused(Refusal.BROKEN, () -> RecordedFilm.of(put(film, stsz + 12, Integer.MAX_VALUE)));
        refused(Refusal.TOO_LARGE, () -> RecordedFilm.of(put(film, stsz + 16, 6 << 20)));
        refused(Refusal.BROKEN, () -> RecordedFilm.of(put(film, stsz + 16, 0)));
        refused(Refusal.CUT, () -> RecordedFilm.of(put(film, stco + 12, Integer.MAX_VALUE)));
        refused(Refusal.CODEC, () -> RecordedFilm.of(put(film, entry, 0x6D70_3476)));
        refused(Refusal.LOCKED, () -> RecordedFilm.of(put(film, entry, 0x656E_6376)));
        refused(Refusal.NO_VIDEO, () -> RecordedFilm.of(put(film, place(film, "vide"), 0x736F_756E)));
        refused(Refusal.NO_INDEX, () -> RecordedFilm.of(put(film, place(film, "moov"), 0x6672_6565)));
        refused(Refusal.BROKEN, () -> RecordedFilm.of(put(film, place(film, "stbl") - 4, Integer.MAX_VALUE)));
        refused(Refusal.BROKEN, () -> RecordedFilm.of(put(film, place(film, "stbl") - 4, 7)));
    }

    @Test
    void countlessPicturesOfOneByteEndAtTheLimit() throws Exception {
        byte[] film = film();
        int stsz = place(film, "stsz");
        // A size for all and any number of them needs no table; the chunks then reach over the end of the file.
        byte[] many = put(put(film, stsz + 8, 1), stsz + 12, -1);
        refused(Refusal.CUT, () -> RecordedFilm.of(put(many, place(film, "stsc") + 16, -1)));
    }

    @Test
    void sizesOfSixtyFourBitsThatNoFileHasAreRefused() throws Exception {
        byte[] head = "\0\0\0\u0001ftyp".getBytes(StandardCharsets.ISO_8859_1);
        for (long size : new long[] {-1, Long.MIN_VALUE, 0, 15, Long.MAX_VALUE, 5L << 30}) {
            byte[] film = ByteBuffer.allocate(4_096).put(head).putLong(size).array();
            refused(size < 16 ? Refusal.BROKEN : Refusal.NO_INDEX, () -> RecordedFilm.of(film));
        }
        byte[] movie = ByteBuffer.allocate(4_096)
                .put("\0\0\0\u0001moov".getBytes(StandardCharsets.ISO_8859_1))
                .putLong(5L << 30)
                .array();
        refused(Refusal.CUT, () -> RecordedFilm.of(movie));
    }

    @Test
    void aLargeFileIsIndexedThoughItsPicturesLieBehindFourGibibytes() throws Exception {
        byte[] film = film();
        int mdat = place(film, "mdat") - 4;
        int moov = place(film, "moov") - 4;
        long hole = 5L << 30;
        // Sparse: a free box of five gibibytes, then the movie with its places moved, then the pictures.
        Path large = folder.resolve("large.mp4");
        byte[] index = Arrays.copyOfRange(film, moov, mdat);
        byte[] wide = Wide.places(index, hole + 16);
        try (var out = FileChannel.open(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer head = ByteBuffer.allocate(moov + 16 + wide.length);
            head.put(film, 0, moov).put(wide).putInt(1).put("free".getBytes(StandardCharsets.US_ASCII));
            // The pictures keep their place behind the moved beginning.
            long place = hole + 16 + mdat;
            head.putLong(place - moov - wide.length);
            out.write(head.flip(), 0);
            out.write(ByteBuffer.wrap(film, mdat, film.length - mdat), place);
        }
        try (RecordedFilm recorded = RecordedFilm.open(large);
                RecordedFilm small = RecordedFilm.of(film)) {
            assertThat(recorded.size()).isGreaterThan(4L << 30);
            assertThat(Foreign.pictures(recorded.film(Duration.ZERO, WHOLE)))
                    .isEqualTo(Foreign.pictures(small.film(Duration.ZERO, WHOLE)));
        }
    }

    @Test
    void cutAnywhereOrChangedAnywhereItIsRefusedOrReadButNothingElseHappens() throws Exception {
        byte[] film = film();
        int read = 0;
        int refused = 0;
        var dice = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            byte[] changed;
            if (i % 3 == 0) {
                changed = Arrays.copyOf(film, dice.nextInt(film.length));
            } else {
                changed = film.clone();
                for (int n = 0; n < 1 + i % 4; n++) {
                    changed[dice.nextInt(Math.min(film.length, 4_000))] = (byte) dice.nextInt();
                }
            }
            try (RecordedFilm recorded = RecordedFilm.of(changed)) {
                recorded.film(Duration.ofSeconds(1), Duration.ofSeconds(2));
                read++;
            } catch (RecordedException why) {
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void linksFoldersAndMissingFilesAreNoFiles() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.mp4"), folder.resolve("film.mp4"));
        film();
        refused(Refusal.NO_FILE, () -> RecordedFilm.open(link));
        refused(Refusal.NO_FILE, () -> RecordedFilm.open(folder));
        refused(Refusal.UNREADABLE, () -> RecordedFilm.open(folder.resolve("none.mp4")));
    }

    @Test
    void aFileThatBecomesShorterWhileItIsOpenIsTold() throws Exception {
        Path file = folder.resolve("film.mp4");
        byte[] film = film();
        try (RecordedFilm recorded = RecordedFilm.open(file)) {
            Files.write(file, Arrays.copyOf(film, film.length / 2));
            refused(Refusal.CHANGED, () -> recorded.film(Duration.ZERO, WHOLE));
        }
    }

    /// A movie box with `co64` in the place of `stco`.
    private static final class Wide {
        private Wide() {}

        static byte[] places(byte[] movie, long shift) {
            int stco = place(movie, "stco") - 4;
            ByteBuffer in = ByteBuffer.wrap(movie);
            int length = in.getInt(stco);
            int count = in.getInt(stco + 12);
            ByteBuffer out = ByteBuffer.allocate(movie.length + 4 * count);
            out.put(movie, 0, stco).putInt(length + 4 * count).put("co64".getBytes(StandardCharsets.US_ASCII));
            out.putInt(0).putInt(count);
            for (int i = 0; i < count; i++) {
                out.putLong(in.getInt(stco + 16 + 4 * i) + shift);
            }
            out.put(movie, stco + length, movie.length - stco - length);
            // The boxes around it grow by the same.
            for (String around : new String[] {"moov", "trak", "mdia", "minf", "stbl"}) {
                int at = place(movie, around) - 4;
                out.putInt(at, in.getInt(at) + 4 * count);
            }
            return out.array();
        }
    }
}
