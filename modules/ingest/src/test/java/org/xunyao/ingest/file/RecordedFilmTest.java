package org.xunyao.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.ingest.Foreign;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.cache.KeyUnit;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.Mp4;

/// Foreign witness: ffmpeg writes the files and says when each picture is shown.
class RecordedFilmTest {
    private static final Duration WHOLE = Duration.ofHours(1);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "libx264,h264,-bf 0,mp4,",
        "libx264,h264,-bf 2,mp4,",
        "libx264,h264,-bf 3 -x264-params open-gop=1,mp4,-movflags +faststart",
        "libx264,h264,-bf 2,mp4,-movflags +frag_keyframe+empty_moov",
        "libx264,h264,-bf 2,mp4,-movflags +frag_keyframe+default_base_moof",
        "libx264,h264,-bf 2,mp4,-tag:v avc3 -bsf:v dump_extra",
        "libx264,h264,-bf 2,mov,",
        "libx265,hevc,-x265-params bframes=3:log-level=none,mp4,-tag:v hvc1",
        "libx265,hevc,-x265-params bframes=2:log-level=none,mp4,-tag:v hev1 -movflags +frag_keyframe+empty_moov",
    })
    void everyPictureIsFoundAtItsTime(String coder, String bare, String options, String kind, String writing)
            throws Exception {
        Path film = film("film." + kind, coder, options, writing == null ? "" : writing);
        Path same = Foreign.copy(film, folder.resolve("same." + bare), "-f", bare);
        try (RecordedFilm recorded = RecordedFilm.open(film)) {
            List<AccessUnit> units = recorded.film(Duration.ZERO, WHOLE);
            assertThat(units).hasSize(100);
            assertThat(close(Foreign.times(units), Foreign.times(film))).isEmpty();
            assertThat(Foreign.pictures(units))
                    .as("slices, byte for byte")
                    .isEqualTo(Foreign.pictures(units.getFirst().codec(), Files.readAllBytes(same)));
            assertThat(recorded.length()).isEqualTo(Duration.ofMillis(3_960));
            assertThat(recorded.hidden()).isZero();
            assertThat(units.stream().filter(AccessUnit::key)).hasSizeGreaterThanOrEqualTo(4);
            assertThat(units.getFirst().arrival()).isEqualTo(Instant.EPOCH);
            assertThat(units.getLast().arrival()).isEqualTo(Instant.EPOCH.plusMillis(3_960));
            assertThat(new Clip(units).gaps()).isEmpty();
        }
    }

    private Path film(String name, String coder, String options, String writing) throws Exception {
        List<String> coding = new ArrayList<>(List.of("-c:v", coder, "-preset", "superfast"));
        Arrays.stream((options + " " + writing).split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(coding::add);
        return Foreign.film(folder.resolve(name), coding.toArray(String[]::new));
    }

    /// Places at which two rows of times are further apart than a tick of rounding.
    private static List<Integer> close(List<Long> ours, List<Long> theirs) {
        assertThat(ours).hasSameSizeAs(theirs);
        return IntStream.range(0, ours.size())
                .filter(i -> Math.abs(ours.get(i) - theirs.get(i)) > 1)
                .boxed()
                .toList();
    }

    @Test
    void whatAnEditListHidesIsPlayedAndTold() throws Exception {
        Path film = film("film.mp4", "libx264", "-bf 2", "");
        Path cut = folder.resolve("cut.mp4");
        assertThat(Foreign.ask(List.of(
                        "ffmpeg",
                        "-nostdin",
                        "-v",
                        "error",
                        "-y",
                        "-ss",
                        "1.52",
                        "-i",
                        film.toString(),
                        "-c",
                        "copy",
                        cut.toString())))
                .isEmpty();
        String first = Foreign.ask(List.of(
                        "ffprobe",
                        "-v",
                        "error",
                        "-select_streams",
                        "v",
                        "-show_entries",
                        "packet=pts_time",
                        "-of",
                        "csv=p=0",
                        cut.toString()))
                .getFirst()
                .replace(",", "");
        try (RecordedFilm recorded = RecordedFilm.open(cut)) {
            assertThat(close(Foreign.times(recorded.film(Duration.ZERO, WHOLE)), Foreign.times(cut)))
                    .isEmpty();
            assertThat(recorded.hidden().toMillis()).isEqualTo(-Math.round(Double.parseDouble(first) * 1_000));
            assertThat(recorded.hidden()).isGreaterThan(Duration.ofMillis(400));
        }
    }

    @Test
    void whatWeExportReadsBackByteForByte() throws Exception {
        Path film = film("film.mp4", "libx264", "-bf 2", "");
        List<AccessUnit> units;
        try (RecordedFilm recorded = RecordedFilm.open(film)) {
            units = recorded.film(Duration.ZERO, WHOLE);
        }
        Path ours = Files.write(
                folder.resolve("ours.mp4"), Mp4.bytes(new Clip(units)).orElseThrow());
        try (RecordedFilm recorded = RecordedFilm.open(ours)) {
            List<AccessUnit> again = recorded.film(Duration.ZERO, WHOLE);
            assertThat(again.stream().map(AccessUnit::bytes))
                    .containsExactlyElementsOf(
                            units.stream().map(AccessUnit::bytes).toList());
            assertThat(again.stream().map(AccessUnit::pts))
                    .isEqualTo(units.stream().map(AccessUnit::pts).toList());
            assertThat(again.stream().map(AccessUnit::key))
                    .isEqualTo(units.stream().map(AccessUnit::key).toList());
            assertThat(recorded.hidden()).isZero();
        }
    }

    @Test
    void aPartBeginsAtTheKeyPictureBefore() throws Exception {
        Path film = film("film.mp4", "libx264", "-bf 2", "-sc_threshold 0");
        try (RecordedFilm recorded = RecordedFilm.open(film)) {
            List<AccessUnit> part = recorded.film(Duration.ofMillis(2_500), Duration.ofMillis(2_600));
            assertThat(part.getFirst().key()).isTrue();
            assertThat(part.getFirst().arrival()).isEqualTo(Instant.EPOCH.plusSeconds(2));
            assertThat(part.getLast().arrival()).isEqualTo(Instant.EPOCH.plusMillis(3_960));
            KeyUnit key = recorded.key(Duration.ofMillis(1_999)).orElseThrow();
            assertThat(key.at()).isEqualTo(Instant.EPOCH.plusSeconds(1));
            assertThat(key.holds(Instant.EPOCH.plusMillis(1_999))).isTrue();
            assertThat(recorded.key(Duration.ofSeconds(-5)).orElseThrow().at()).isEqualTo(Instant.EPOCH);
            assertThat(recorded.key(WHOLE).orElseThrow().at()).isEqualTo(Instant.EPOCH.plusSeconds(3));
            try (InputStream original = recorded.original()) {
                assertThat(original.readAllBytes()).isEqualTo(Files.readAllBytes(film));
            }
        }
    }

    @Test
    void ofAFilmWithoutBPicturesAPartIsTheSameAsOfTheWhole() throws Exception {
        Path film = film("film.mov", "libx264", "-bf 0", "-sc_threshold 0");
        try (RecordedFilm recorded = RecordedFilm.open(film)) {
            List<AccessUnit> whole = recorded.film(Duration.ZERO, WHOLE);
            List<AccessUnit> part = recorded.film(Duration.ofSeconds(3), WHOLE);
            assertThat(part).hasSize(25);
            assertThat(part.stream().map(AccessUnit::number))
                    .isEqualTo(whole.subList(75, 100).stream()
                            .map(AccessUnit::number)
                            .toList());
        }
    }
}
