package org.xunyao.app.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Room;
import org.xunyao.kernel.WriteGate;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.store.film.LookArchive;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.cache.CacheLimits;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.video.looks.KeptLook;

/// The command over looks on a real disk and the rules that ship.
class RehearseMainTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Path ROOT = Path.of(System.getProperty("xunyao.root"));
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final String EVERYWHERE = "0,0 1,0 1,1 0,1";

    @TempDir
    private Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static final Clock CLOCK = new Clock() {
        @Override
        public Instant now() {
            return NINE.plus(Duration.ofHours(3));
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

    /// Forty minutes of an empty shop; in the second ten minutes the stream is gone for a moment.
    @BeforeEach
    void looks() throws IOException {
        try (var archive = new LookArchive(
                data.resolve("looks"),
                new CacheLimits(Duration.ofDays(30), 1L << 30),
                new GrowingFilesOnDisk(new WriteGate(CLOCK)),
                Room.UNWATCHED,
                CLOCK,
                Runnable::run)) {
            for (int second = 0; second <= 2_400; second++) {
                Instant at = NINE.plusSeconds(second);
                archive.add(new KeptLook.Seen(new Observation(CAMERA, 1, 1, at, true, "", List.of(), "d", "m")));
                if (second == 900) {
                    archive.add(new KeptLook.Broken(CAMERA, at.plusMillis(1), KeptLook.Broken.LOST));
                }
            }
        }
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        return RehearseMain.run(
                Arrays.asList(words),
                ROOT.resolve("resources"),
                CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String[] words(String... more) {
        return Stream.concat(Stream.of("AI-01", "C01", "--data", data.toString()), Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void theRuleInForceDoesNotAddAcrossABreakAndAShorterDraftFires() {
        assertThat(run(words("--zone", EVERYWHERE, "--hours", "08:00-22:00"))).isEqualTo(RehearseMain.DONE);
        assertThat(lines()).hasSize(1);
        assertThat(said()).contains("会触发 0 次");

        assertThat(run(words("--zone", EVERYWHERE, "--hours", "08:00-22:00", "--absent", "1200")))
                .isEqualTo(RehearseMain.DONE);
        assertThat(lines().get(1))
                .startsWith("C01,AI-01,1-draft,2026-11-20T09:15:01+08:00,2026-11-20T09:35:01+08:00,"
                        + "2026-11-20T09:40:00+08:00,1499,1,连续 24 分 59 秒")
                .contains("达到规则要求的 20 分 0 秒");
    }

    @Test
    void outsideTheHoursAndTheDaysNothingIsJudged() {
        assertThat(run(words("--zone", EVERYWHERE, "--hours", "08:00-09:20", "--absent", "1200")))
                .isEqualTo(RehearseMain.DONE);
        assertThat(lines()).hasSize(1);
        assertThat(run(words("--zone", EVERYWHERE, "--hours", "08:00-22:00", "--to", "2026-11-19")))
                .isEqualTo(RehearseMain.REFUSED);
        assertThat(said()).contains("没有留存观测记录");
    }

    @Test
    void aRuleThatGoesByTheDayIsTriedOverTheKeptLooks() throws IOException {
        Files.writeString(data.resolve("zones.csv"), """
            camera,zone,corners,rule,colour,hours,effective_from,effective_to,source,verified
            C02,证照墙,0:0 1:0 1:1 0:1,AI-17,BLUE,08:00-21:00,2026-11-01,,test,false
            """);
        wall();
        assertThat(run("AI-17", "C02", "--data", data.toString(), "--absent", "1200"))
                .isEqualTo(RehearseMain.DONE);
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1))
                .startsWith("C02,AI-17,1-draft,2026-11-20T09:00:00+08:00,2026-11-20T09:30:00+08:00,")
                .contains("证照位与基准不符累计");
    }

    /// Forty minutes of a wall without its licences, ten of them behind glare.
    private void wall() throws IOException {
        var camera = new CameraId("C02");
        try (var archive = new LookArchive(
                data.resolve("looks"),
                new CacheLimits(Duration.ofDays(30), 1L << 30),
                new GrowingFilesOnDisk(new WriteGate(CLOCK)),
                Room.UNWATCHED,
                CLOCK,
                Runnable::run)) {
            for (int second = 0; second <= 2_400; second++) {
                boolean glare = second >= 600 && second < 1_200;
                var reading = new ZoneReading("证照墙", new CellCount(100, glare ? 5 : 40, glare ? 90 : 0));
                Instant at = NINE.plusSeconds(second);
                archive.add(new KeptLook.Seen(
                        new Observation(camera, 1, 1, at, true, "", List.of(), "d", "m", List.of(reading))));
            }
        }
    }

    @Test
    void zoneAndHoursAreThoseOfTheStationIfNoneAreSaid() throws IOException {
        Files.copy(ROOT.resolve("resources/sample/zones.csv"), data.resolve("zones.csv"));

        assertThat(run(words("--absent", "1200"))).isEqualTo(RehearseMain.DONE);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentence() {
        assertThat(run("AI-01", "C01")).isEqualTo(RehearseMain.MISUSE);
        assertThat(run(words("--absent", "0"))).isEqualTo(RehearseMain.MISUSE);
        assertThat(run(words("--zone", "0,0 1,2 2,2"))).isEqualTo(RehearseMain.MISUSE);
        assertThat(run(words("--hours", "soon"))).isEqualTo(RehearseMain.MISUSE);
        assertThat(said()).contains("用法");
        assertThat(run("AI-99", "C01", "--data", data.toString())).isEqualTo(RehearseMain.REFUSED);
        assertThat(run(words())).as("no list of zones").isEqualTo(RehearseMain.REFUSED);
        assertThat(run("AI-01", "C77", "--data", data.toString(), "--zone", EVERYWHERE, "--hours", "08:00-22:00"))
                .isEqualTo(RehearseMain.REFUSED);
    }
}
