package org.xunyao.app.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.SecondLook;
import org.xunyao.media.link.SecondLook.Look;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipWriter;
import org.xunyao.video.found.ZoneFinds;

/// The command over a film that is read as any other, with looks that follow a script, and the rules that ship.
class ReplayMainTest {
    private static final Path ROOT = Path.of(System.getProperty("xunyao.root"));
    /// 21:00 in Shanghai.
    private static final Instant NINE = Instant.parse("2026-11-20T13:00:00Z");
    private static final Box PERSON = new Box(0.4, 0.2, 0.1, 0.5, 0.8);
    private static final Clock CLOCK = new Clock() {
        @Override
        public Instant now() {
            return NINE;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    };

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int opened;

    /// One unit a second, a key unit every tenth.
    private Path film(int seconds) throws IOException {
        var units = new ArrayList<AccessUnit>();
        for (int second = 0; second < seconds; second++) {
            boolean key = second % 10 == 0;
            units.add(new AccessUnit(
                    new CameraId("C01"),
                    second + 1,
                    Codec.H264,
                    key,
                    second * 90_000L,
                    NINE.plusSeconds(second),
                    0,
                    coded(key)));
        }
        return Files.write(folder.resolve("film.clip"), ClipWriter.bytes(new Clip(units)));
    }

    private static byte[] coded(boolean key) {
        byte[] picture = {0, 0, 0, 1, (byte) (key ? 0x65 : 0x41), 4, 9};
        byte[] sets = {0, 0, 0, 1, 0x67, 0x42, 0x00, 0x1E, 1, 0, 0, 0, 1, 0x68, (byte) 0xCE, 2};
        byte[] all = key ? Arrays.copyOf(sets, sets.length + picture.length) : picture;
        System.arraycopy(picture, 0, all, all.length - picture.length, picture.length);
        return all;
    }

    private FilmEyes eyes(Function<List<AccessUnit>, SecondLook> looking) {
        opened++;
        return new FilmEyes() {
            @Override
            public SecondLook look(List<AccessUnit> piece) {
                return looking.apply(piece);
            }

            @Override
            public void close() {}
        };
    }

    /// A look at each unit with so many people.
    private static SecondLook seen(List<AccessUnit> piece, int people) {
        List<Look> looks = piece.stream()
                .map(unit -> new Look(
                        unit.number(),
                        unit.pts(),
                        unit.arrival(),
                        true,
                        "",
                        Collections.nCopies(people, PERSON),
                        List.of(),
                        ZoneFinds.NONE))
                .toList();
        return new SecondLook.Seen(piece.getFirst().camera(), looks, looks.size(), "nano", "", 0.4);
    }

    private int run(Function<List<AccessUnit>, SecondLook> looking, String... words) {
        out.reset();
        err.reset();
        return ReplayMain.run(
                List.of(words),
                ROOT.resolve("resources"),
                CLOCK,
                () -> eyes(looking),
                new ReplayMain.Lines(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void twoPeopleAtNightFireAndByDayTheyDoNot() throws IOException {
        String film = film(400).toString();
        assertThat(run(piece -> seen(piece, 2), "AI-10", film, "--hours", "08:00-21:00"))
                .isEqualTo(ReplayMain.DONE);
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1))
                .startsWith("AI-10,1,0.000,300.000,399.000,399.000,1,")
                .contains("不少于 2 人");
        assertThat(said()).contains("会触发 1 次", "6 分 39 秒").contains("2026-11-20T21:00");

        assertThat(run(piece -> seen(piece, 2), "AI-10", film, "--hours", "08:00-22:00"))
                .isEqualTo(ReplayMain.DONE);
        assertThat(lines()).hasSize(1);
        assertThat(run(piece -> seen(piece, 2), "AI-10", film)).isEqualTo(ReplayMain.DONE);
        assertThat(lines()).as("the whole film is judged").hasSize(2);
        assertThat(run(piece -> seen(piece, 2), "AI-10", film, "--zone", "0,0 0.1,0 0.1,0.1"))
                .isEqualTo(ReplayMain.DONE);
        assertThat(lines()).as("they are elsewhere").hasSize(1);
    }

    @Test
    void aPieceThatCannotBeLookedAtIsNotCounted() throws IOException {
        String film = film(4_100).toString();
        int[] pieces = {0};
        Function<List<AccessUnit>, SecondLook> second =
                piece -> ++pieces[0] == 2 ? new SecondLook.Cannot("MEDIA-CANNOT-DECODE") : seen(piece, 0);
        assertThat(run(second, "AI-01", film, "--sustained", "3990")).isEqualTo(ReplayMain.DONE);
        assertThat(pieces[0]).isEqualTo(2);
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).startsWith("AI-01,1-draft,0.000,3990.000,3990.000,3990.000,1,");
        assertThat(run(piece -> new SecondLook.Cannot("MEDIA-CANNOT-DECODE"), "AI-01", film))
                .isEqualTo(ReplayMain.REFUSED);
        assertThat(said()).contains("没有一段能识别");
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentenceBeforeTheDetectorIsStarted() throws IOException {
        String film = film(5).toString();
        opened = 0;
        Path broken = Files.writeString(folder.resolve("broken.mp4"), "this is no film at all");
        Path torn = Files.write(folder.resolve("torn.clip"), Arrays.copyOf(Files.readAllBytes(Path.of(film)), 60));
        for (String[] misuse : List.of(
                new String[] {"AI-01"},
                new String[] {"AI-01", film, "--zone", "0,0 1,2 2,2"},
                new String[] {"AI-01", film, "--hours", "soon"},
                new String[] {"AI-01", film, "--begin", "today"},
                new String[] {"AI-01", film, "--what", "x"})) {
            assertThat(run(piece -> seen(piece, 0), misuse)).isEqualTo(ReplayMain.MISUSE);
            assertThat(said()).contains("用法");
        }
        for (String refused : List.of(
                broken.toString(), torn.toString(), folder.resolve("none.mp4").toString(), folder.toString())) {
            assertThat(run(piece -> seen(piece, 0), "AI-01", refused))
                    .as(refused)
                    .isEqualTo(ReplayMain.REFUSED);
            assertThat(said().lines()).hasSize(1).first().asString().doesNotStartWith("!");
        }
        assertThat(run(piece -> seen(piece, 0), "AI-99", film)).isEqualTo(ReplayMain.REFUSED);
        assertThat(opened).isZero();
    }

    @Test
    void foreignFilmsAreReadToTheirEndInPieces() {
        Path films = ROOT.resolve("modules/ingest/src/test/resources/fuzz/RecordedFuzz");
        for (String name : List.of("base.mp4", "h264-b.mp4", "x264.flv", "x264.ts", "h265.mp4")) {
            var units = new ArrayList<Long>();
            try (FilmPieces film = FilmPieces.open(films.resolve(name))) {
                for (List<AccessUnit> piece = film.next(); !piece.isEmpty(); piece = film.next()) {
                    assertThat(piece.getFirst().key()).isTrue();
                    piece.forEach(unit -> units.add(unit.number()));
                }
                assertThat(film.timed()).isFalse();
            }
            assertThat(units.stream().distinct()).as(name).isNotEmpty().isSorted();
        }
    }

    @Test
    void aRuleThatGoesByTheDayIsNotTriedOverAFilmAndItIsSaid() throws IOException {
        String film = film(20).toString();
        assertThat(run(piece -> seen(piece, 0), "AI-17", film)).isEqualTo(ReplayMain.REFUSED);
        assertThat(said()).contains("不能回放试算").contains("REPLAY-RULE-DAILY");
        assertThat(opened).as("nobody looked").isZero();
    }
}
