package org.xunyao.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.file.RecordedException.Refusal;
import org.xunyao.video.AccessUnit;

/// Files of FLV and MPEG-TS and playlists that lie, break off or point elsewhere.
class HostileFormsTest {
    private static final Duration WHOLE = Duration.ofHours(40);
    private static final int PACKET = 188;

    @TempDir
    private Path folder;

    private byte[] film(String name) throws Exception {
        return Files.readAllBytes(Foreign.film(
                folder.resolve(name), "-c:v", "libx264", "-preset", "ultrafast", "-bf", "0", "-sc_threshold", "0"));
    }

    private static void refused(Refusal refusal, ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(
                        RecordedException.class,
                        why -> assertThat(why.refusal()).as(why.getMessage()).isEqualTo(refusal));
    }

    private static int played(byte[] film) throws RecordedException {
        try (RecordedFilm recorded = RecordedFilm.of(film)) {
            return recorded.film(Duration.ZERO, WHOLE).size();
        }
    }

    @Test
    void flvThatBreaksOffIsPlayedToThereAndTold() throws Exception {
        byte[] film = film("film.flv");
        try (RecordedFilm recorded = RecordedFilm.of(Arrays.copyOf(film, film.length / 2))) {
            assertThat(recorded.told().cut()).isTrue();
            assertThat(recorded.film(Duration.ZERO, WHOLE)).hasSizeBetween(30, 70);
        }
        refused(Refusal.NO_VIDEO, () -> RecordedFilm.of(Arrays.copyOf(film, 13)));
    }

    @Test
    void flvThatLiesIsRefusedWithTheRightCause() throws Exception {
        byte[] film = film("film.flv");
        List<Integer> tags = tags(film);
        int configuration = tags.getFirst();
        refused(Refusal.BROKEN, () -> RecordedFilm.of(put(film, 8, 200)));
        refused(Refusal.BROKEN, () -> RecordedFilm.of(put(film, tags.get(40), 3)));
        refused(Refusal.BROKEN, () -> RecordedFilm.of(put(film, tags.get(40) + 1, 0xFF)));
        refused(Refusal.LOCKED, () -> RecordedFilm.of(put(film, tags.get(40), 0x29)));
        refused(Refusal.CODEC, () -> RecordedFilm.of(put(film, configuration + 11, 0x12)));
        refused(Refusal.CHANGES, () -> RecordedFilm.of(put(film, tags.get(40) + 11, 0x2C)));
        refused(Refusal.BROKEN, () -> RecordedFilm.of(put(film, tags.get(40) + 13, 0x40)));
        refused(Refusal.NO_VIDEO, () -> RecordedFilm.of(put(film, configuration, 8)));
        byte[] other = join(film, Arrays.copyOfRange(film, configuration, tags.get(1)));
        assertThat(played(other)).as("the same configuration once more").isEqualTo(100);
        other[film.length + 11 + 5 + 6] ^= 1;
        refused(Refusal.CHANGES, () -> RecordedFilm.of(other));
    }

    /// Places of the video tags.
    private static List<Integer> tags(byte[] film) {
        ByteBuffer bytes = ByteBuffer.wrap(film);
        List<Integer> places = new ArrayList<>();
        for (int at = 13; at + 11 < film.length; at += 11 + (bytes.getInt(at) & 0xFF_FFFF) + 4) {
            if (film[at] == 9) {
                places.add(at);
            }
        }
        return places;
    }

    private static byte[] put(byte[] film, int at, int value) {
        byte[] changed = film.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Test
    void timesThatWrapGoOnAndTimesThatJumpAreCounted() throws Exception {
        byte[] film = film("film.flv");
        List<Integer> tags = tags(film);
        // Near the end of 31 bits, and over it.
        byte[] wraps = film.clone();
        for (int tag : tags) {
            stamp(wraps, tag, stamp(wraps, tag) + Integer.MAX_VALUE - 2_000);
        }
        try (RecordedFilm recorded = RecordedFilm.of(wraps)) {
            assertThat(recorded.length()).isEqualTo(Duration.ofMillis(3_960));
            assertThat(recorded.told()).isEqualTo(Told.NOTHING);
        }
        for (int jump : new int[] {-1_500, 3_600_000, -3_600_000}) {
            byte[] jumps = film.clone();
            for (int tag : tags.subList(51, tags.size())) {
                stamp(jumps, tag, stamp(jumps, tag) + jump);
            }
            try (RecordedFilm recorded = RecordedFilm.of(jumps)) {
                assertThat(recorded.length()).as("%d", jump).isEqualTo(Duration.ofMillis(3_960));
                assertThat(recorded.told().jumps()).isEqualTo(1);
                assertThat(recorded.film(Duration.ZERO, WHOLE)).hasSize(100);
            }
        }
    }

    private static int stamp(byte[] film, int tag) {
        return (ByteBuffer.wrap(film).getInt(tag + 3) & 0xFF_FFFF) | film[tag + 7] << 24;
    }

    private static void stamp(byte[] film, int tag, int time) {
        film[tag + 4] = (byte) (time >> 16);
        film[tag + 5] = (byte) (time >> 8);
        film[tag + 6] = (byte) time;
        film[tag + 7] = (byte) (time >> 24);
    }

    @Test
    void aMillionTagsAreReadAndMorePicturesThanAreTakenAreRefused() throws Exception {
        byte[] film = film("film.flv");
        int second = tags(film).get(1);
        var many = new ByteArrayOutputStream();
        many.write(film, 0, second);
        byte[] sound = {8, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12};
        for (int i = 0; i < 1_000_000; i++) {
            many.write(sound);
        }
        many.write(film, second, film.length - second);
        assertThat(played(many.toByteArray())).isEqualTo(100);
        var pictures = new ByteArrayOutputStream();
        pictures.write(film, 0, second);
        byte[] picture = {9, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0x17, 1, 0, 0, 0, 0, 0, 0, 0, 17};
        for (int i = 0; i <= FilmIndex.MOST; i++) {
            pictures.write(picture);
        }
        refused(Refusal.TOO_LARGE, () -> RecordedFilm.of(pictures.toByteArray()));
    }

    @Test
    void aTransportStreamWithHolesLeavesOutWhatNeedsThem() throws Exception {
        byte[] film = film("film.ts");
        assertThat(played(film)).isEqualTo(100);
        // Packets of the middle of the film are gone, but those of whole groups before and behind are there.
        int from = film.length / PACKET / 2 * PACKET;
        byte[] holed = join(Arrays.copyOf(film, from), Arrays.copyOfRange(film, from + 5 * PACKET, film.length));
        try (RecordedFilm recorded = RecordedFilm.of(holed)) {
            List<AccessUnit> units = recorded.film(Duration.ZERO, WHOLE);
            assertThat(units).hasSizeBetween(74, 99);
            assertThat(recorded.told().cut()).isFalse();
        }
        try (RecordedFilm recorded = RecordedFilm.of(Arrays.copyOf(film, from + 50))) {
            assertThat(recorded.told().cut()).isTrue();
            assertThat(recorded.film(Duration.ZERO, WHOLE)).hasSizeBetween(30, 70);
        }
        byte[] scrambled = film.clone();
        for (int at = 0; at < film.length; at += PACKET) {
            scrambled[at + 3] |= (byte) 0xC0;
        }
        refused(Refusal.LOCKED, () -> RecordedFilm.of(scrambled));
        byte[] empty = new byte[PACKET * 20];
        for (int at = 0; at < empty.length; at += PACKET) {
            empty[at] = 0x47;
        }
        refused(Refusal.BROKEN, () -> RecordedFilm.of(empty));
    }

    @Test
    void noChangeOfBytesDoesMoreThanRefuse() throws Exception {
        for (String name : List.of("film.flv", "film.ts")) {
            byte[] film = film(name);
            var dice = new Random(7);
            for (int i = 0; i < 400; i++) {
                byte[] changed = Arrays.copyOf(film, 1 + dice.nextInt(film.length));
                for (int flips = dice.nextInt(6); flips >= 0; flips--) {
                    changed[dice.nextInt(changed.length)] = (byte) dice.nextInt(256);
                }
                RecordedFuzz.fuzzerTestOneInput(changed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../film.ts",
                "a/../../film.ts",
                "/etc/passwd",
                "./film.ts",
                "a//b.ts",
                "file:///etc/passwd",
                "http://10.0.0.1/film.ts",
                "C:\\film.ts",
                "..\\film.ts",
                "film.ts?token=1",
                "a/b/c/d/e/f/g/h/i.ts",
                "link.ts",
                "linked/film.ts",
                "folder.ts",
                "/",
            })
    void aPlaylistOpensNothingOutsideItsFolder(String reference) throws Exception {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.write(folder.resolve("film.ts"), film("film.ts"));
        Files.createDirectory(inside.resolve("folder.ts"));
        Files.createSymbolicLink(inside.resolve("link.ts"), folder.resolve("film.ts"));
        Files.createSymbolicLink(inside.resolve("linked"), folder);
        Path list = Files.writeString(inside.resolve("list.m3u8"), list(reference));
        refused(Refusal.OUTSIDE, () -> RecordedFilm.open(list));
        Path choice = Files.writeString(
                inside.resolve("choice.m3u8"), "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n" + reference + "\n");
        refused(Refusal.OUTSIDE, () -> RecordedFilm.open(choice));
    }

    private static String list(String reference) {
        return "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n" + reference + "\n#EXT-X-ENDLIST\n";
    }

    @Test
    void aPlaylistThatIsNoFilmIsRefusedWithTheRightCause() throws Exception {
        Files.write(folder.resolve("film.ts"), film("film.ts"));
        String good = list("film.ts");
        refused(Refusal.NOT_ENDED, () -> opened(good.replace("#EXT-X-ENDLIST", "")));
        refused(Refusal.SEGMENT_MISSING, () -> opened(list("gone.ts")));
        refused(Refusal.SEGMENT_MISSING, () -> opened(list("gone/film.ts")));
        refused(Refusal.FORM, () -> opened(good.replace("#EXTINF", "#EXT-X-MAP:URI=\"i.mp4\"\n#EXTINF")));
        refused(Refusal.FORM, () -> opened(good.replace("#EXTINF", "#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF")));
        refused(Refusal.BROKEN, () -> opened(good.replace("DURATION:1", "DURATION:9999")));
        refused(Refusal.NO_VIDEO, () -> opened("#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-ENDLIST\n"));
        refused(Refusal.BROKEN, () -> opened("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlist.m3u8\n"));
        refused(Refusal.BROKEN, () -> opened(list("list.m3u8")));
        refused(Refusal.SEGMENT_MISSING, () -> RecordedFilm.of(good.getBytes(StandardCharsets.UTF_8)));
    }

    private void opened(String list) throws IOException, RecordedException {
        RecordedFilm.open(Files.writeString(folder.resolve("list.m3u8"), list)).close();
    }

    @Test
    void aSegmentNamedAgainAndAgainEndsAtTheLimit() throws Exception {
        Path huge = folder.resolve("huge.ts");
        try (var file = FileChannel.open(huge, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {0}), 1L << 30);
        }
        var list = new StringBuilder("#EXTM3U\n#EXT-X-TARGETDURATION:1\n");
        list.append("#EXTINF:1,\nhuge.ts\n".repeat(20)).append("#EXT-X-ENDLIST\n");
        refused(Refusal.TOO_LARGE, () -> opened(list.toString()));
    }

    @Test
    void aSegmentThatChangesUnderThePlayerIsSaid() throws Exception {
        byte[] film = film("film.ts");
        Path segment = Files.write(folder.resolve("film.ts"), film);
        Path list = Files.writeString(folder.resolve("list.m3u8"), list("film.ts"));
        try (RecordedFilm recorded = RecordedFilm.open(list)) {
            assertThat(recorded.film(Duration.ZERO, WHOLE)).hasSize(100);
            Files.write(segment, Arrays.copyOf(film, film.length / 2));
            refused(Refusal.CHANGED, () -> recorded.film(Duration.ofSeconds(3), WHOLE));
        }
    }
}
