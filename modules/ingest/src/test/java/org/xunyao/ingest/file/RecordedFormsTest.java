package org.xunyao.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.file.RecordedFilm.Form;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;

/// Foreign witness: ffmpeg writes FLV, transport streams and playlists, and says when each picture is shown.
class RecordedFormsTest {
    private static final Duration WHOLE = Duration.ofHours(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "libx264,h264,-bf 2,flv,FLV",
        "libx264,h264,-bf 2,ts,TRANSPORT",
        "libx264,h264,-bf 2 -x264-params open-gop=1,ts,TRANSPORT",
        "libx265,hevc,-x265-params bframes=3:log-level=none,ts,TRANSPORT",
        "libx264,h264,-bf 2 -f hls -hls_time 1 -hls_playlist_type vod,m3u8,PLAYLIST",
        "libx265,hevc,-x265-params bframes=2:log-level=none -f hls -hls_time 1 -hls_playlist_type vod,m3u8,PLAYLIST",
    })
    void everyPictureIsFoundAtItsTime(String coder, String bare, String options, String ending, Form form)
            throws Exception {
        Path film = film("film." + ending, coder, options);
        Path same = Foreign.copy(film, folder.resolve("same." + bare), "-f", bare);
        // FLV has whole milliseconds.
        long rounding = form == Form.FLV ? 90 : 1;
        try (RecordedFilm recorded = RecordedFilm.open(film)) {
            List<AccessUnit> units = recorded.film(Duration.ZERO, WHOLE);
            assertThat(units).hasSize(100);
            assertThat(apart(Foreign.times(units), Foreign.times(film), rounding))
                    .isEmpty();
            assertThat(Foreign.pictures(units))
                    .as("slices, byte for byte")
                    .isEqualTo(Foreign.pictures(units.getFirst().codec(), Files.readAllBytes(same)));
            assertThat(recorded.length()).isEqualTo(Duration.ofMillis(3_960));
            assertThat(recorded.form()).isEqualTo(form);
            assertThat(recorded.told()).isEqualTo(Told.NOTHING);
            assertThat(units.stream().filter(AccessUnit::key)).hasSizeGreaterThanOrEqualTo(4);
            assertThat(new Clip(units).gaps()).isEmpty();
        }
    }

    private Path film(String name, String coder, String options) throws Exception {
        String[] coding = Stream.concat(
                        Stream.of("-c:v", coder, "-preset", "superfast"), Arrays.stream(options.split(" ", -1)))
                .toArray(String[]::new);
        return Foreign.film(folder.resolve(name), coding);
    }

    private static List<Integer> apart(List<Long> ours, List<Long> theirs, long most) {
        assertThat(ours).hasSameSizeAs(theirs);
        return IntStream.range(0, ours.size())
                .filter(i -> Math.abs(ours.get(i) - theirs.get(i)) > most)
                .boxed()
                .toList();
    }

    /// This ffmpeg writes no H.265 into FLV, so the seeds of the live door stand in.
    @ParameterizedTest
    @ValueSource(strings = {"enhanced", "twelve"})
    void bothWaysToPackH265IntoFlvAreRead(String seed) throws Exception {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/fuzz/FlvFuzz/" + seed));
                RecordedFilm recorded = RecordedFilm.of(in.readAllBytes())) {
            List<AccessUnit> units = recorded.film(Duration.ZERO, WHOLE);
            assertThat(units).isNotEmpty().allMatch(unit -> unit.codec() == Codec.H265);
            assertThat(units.getFirst().key()).isTrue();
        }
    }

    /// The stamps before the packets change nothing of the pictures, and are sealed with the file.
    @Test
    void packetsWithATimeBeforeEachGiveTheSamePictures() throws Exception {
        Path plain = film("film.ts", "libx264", "-bf 2");
        Path stamped = Foreign.copy(plain, folder.resolve("film.m2ts"), "-f", "mpegts", "-mpegts_m2ts_mode", "1");
        assertThat(Files.size(stamped) % 192).isZero();
        try (RecordedFilm recorded = RecordedFilm.open(stamped)) {
            assertThat(recorded.form()).isEqualTo(Form.STAMPED_TRANSPORT);
            List<AccessUnit> units = recorded.film(Duration.ZERO, WHOLE);
            assertThat(apart(Foreign.times(units), Foreign.times(stamped), 1)).isEmpty();
            assertThat(Foreign.pictures(units))
                    .isEqualTo(Foreign.pictures(
                            Codec.H264,
                            Files.readAllBytes(Foreign.copy(plain, folder.resolve("same.h264"), "-f", "h264"))));
            assertThat(recorded.told()).isEqualTo(Told.NOTHING);
            assertThat(recorded.original().readAllBytes()).isEqualTo(Files.readAllBytes(stamped));
        }
        byte[] whole = Files.readAllBytes(stamped);
        for (int length : List.of(whole.length - 1, whole.length - 190, whole.length / 2)) {
            try (RecordedFilm cut = RecordedFilm.of(Arrays.copyOf(whole, length))) {
                assertThat(cut.film(Duration.ZERO, WHOLE))
                        .as("cut at %d", length)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aPartBeginsAtTheKeyPictureBefore() throws Exception {
        for (String name : List.of("film.flv", "film.ts")) {
            Path film = film(name, "libx264", "-bf 0 -sc_threshold 0");
            try (RecordedFilm recorded = RecordedFilm.open(film)) {
                List<AccessUnit> whole = recorded.film(Duration.ZERO, WHOLE);
                List<AccessUnit> part = recorded.film(Duration.ofMillis(3_010), WHOLE);
                assertThat(part.stream().map(AccessUnit::bytes))
                        .as(name)
                        .containsExactlyElementsOf(whole.subList(75, 100).stream()
                                .map(AccessUnit::bytes)
                                .toList());
                assertThat(recorded.original().readAllBytes()).isEqualTo(Files.readAllBytes(film));
            }
        }
    }

    @Test
    void whatTheRecorderClaimsOfTheFirstPictureIsRead() throws Exception {
        Instant before = Instant.ofEpochSecond(1_577_836_800);
        Path film = film(
                "film.m3u8",
                "libx264",
                "-f hls -hls_time 1 -hls_playlist_type vod -hls_flags program_date_time -strftime 0");
        try (RecordedFilm recorded = RecordedFilm.open(film)) {
            assertThat(recorded.told().claimed().orElseThrow()).isAfter(before);
        }
        String list = Files.readString(film).replaceAll("(TIME:).*", "$12026-11-23T10:00:00.250+08:00");
        assertThat(claimed(film, list)).contains(Instant.parse("2026-11-23T02:00:00.250Z"));
        assertThat(claimed(film, list.replace("+08:00", ""))).isEmpty();
        assertThat(claimed(film, list.replace("2026-11", "1234567890123"))).isEmpty();
    }

    private static Optional<Instant> claimed(Path film, String list) throws Exception {
        Files.writeString(film, list);
        try (RecordedFilm recorded = RecordedFilm.open(film)) {
            return recorded.told().claimed();
        }
    }

    @Test
    void ofAChoiceTheBestQualityIsPlayed() throws Exception {
        Files.createDirectory(folder.resolve("best"));
        Path film = film("best/film.m3u8", "libx264", "-f hls -hls_time 1 -hls_playlist_type vod");
        Path choice = Files.writeString(
                folder.resolve("choice.m3u8"),
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nworse.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=2\n"
                        + folder.relativize(film) + "\n");
        try (RecordedFilm recorded = RecordedFilm.open(choice)) {
            assertThat(recorded.film(Duration.ZERO, WHOLE)).hasSize(100);
        }
    }

    @Test
    void segmentsOfAnotherClockFollowEachOther() throws Exception {
        Path film = film("film.m3u8", "libx264", "-bf 0 -sc_threshold 0 -f hls -hls_time 1 -hls_playlist_type vod");
        List<String> lines = Files.readAllLines(film);
        Path twice = Files.write(
                folder.resolve("twice.m3u8"),
                List.of(
                        "#EXTM3U",
                        "#EXT-X-TARGETDURATION:1",
                        "#EXTINF:1,",
                        segment(lines, 0),
                        "#EXT-X-DISCONTINUITY",
                        "#EXTINF:1,",
                        segment(lines, 0),
                        "#EXTINF:1,",
                        "#EXT-X-GAP",
                        "gone.ts",
                        "#EXTINF:1,",
                        segment(lines, 3),
                        "#EXT-X-ENDLIST"));
        try (RecordedFilm recorded = RecordedFilm.open(twice)) {
            List<AccessUnit> units = recorded.film(Duration.ZERO, WHOLE);
            assertThat(units).hasSize(75);
            assertThat(recorded.length()).isEqualTo(Duration.ofMillis(4_960));
            assertThat(recorded.told()).isEqualTo(new Told(false, 1, 1, Optional.empty()));
            assertThat(units.stream().map(AccessUnit::arrival)).isSorted();
        }
    }

    private static String segment(List<String> lines, int which) {
        return lines.stream().filter(line -> !line.startsWith("#")).toList().get(which);
    }
}
