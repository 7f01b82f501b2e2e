package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours.Stretch;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.kind.PostEmpty;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.wire.RuleTables;

class PostTablesTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", ".."), "resources");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final PharmacyId SHOP = new PharmacyId(new UUID(3, 3));
    private static final String HEADER =
            "camera,zone,corners,rule,colour,hours,effective_from,effective_to,source,verified\n";

    @TempDir
    Path folder;

    private static List<AlarmRuleRow> rules() {
        return new RuleTables(RESOURCES.resolve("rules")).alarmRules();
    }

    @Test
    void theSampleWatchesTheCounterOfTheDemoCameraAllDay() {
        PostTables.ZoneRow row =
                PostTables.zones(RESOURCES.resolve("sample/zones.csv")).getFirst();
        assertThat(watch(row).verified()).isFalse();
        assertThat(watch(row).source()).contains("样例");

        Post post = post(row, DAY);
        assertThat(post.camera()).isEqualTo(new CameraId("C01"));
        assertThat(post.row().sustained()).isEqualTo(Duration.ofSeconds(20));
        assertThat(post.colour()).isEqualTo(AlarmColour.YELLOW);
        assertThat(new PostEmpty().reads(post.row().rule())).isTrue();
        assertThat(post.zone().holds(new Box(0.1, 0.5, 0.1, 0.4, 0.9))).isTrue();
        assertThat(post.zone().holds(new Box(0.7, 0.1, 0.1, 0.4, 0.9))).isFalse();
        var from = Instant.parse("2026-11-21T00:00:00Z");
        var to = Instant.parse("2026-11-23T00:00:00Z");
        assertThat(post.hours().open(from, to)).containsExactly(new Stretch(from, to));
    }

    @Test
    void aRuleThatIsNotInForceOrThatNobodyReadsIsAFault() throws IOException {
        PostTables.ZoneRow row =
                PostTables.zones(RESOURCES.resolve("sample/zones.csv")).getFirst();
        assertThatThrownBy(() -> post(row, LocalDate.of(2026, 10, 31)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RULE-MISSING");
        PostTables.ZoneRow unknown = only("C01,柜台,0:0 1:0 1:1,AI-77,YELLOW,00:00-24:00,2026-11-01,,x,false");
        assertThatThrownBy(() -> post(unknown, DAY)).hasMessageContaining("RULE-MISSING");
    }

    @Test
    void hoursOfTwoOpeningsLeaveNoonOut() throws IOException {
        PostTables.ZoneRow row =
                only("C01,柜台,0:0 1:0 1:1,AI-01,BLUE,08:00-12:00 13:00-24:00,2026-11-01,2026-11-30,x,true");
        assertThat(watch(row)
                        .hours()
                        .week(CHINA)
                        .open(Instant.parse("2026-11-22T03:00:00Z"), Instant.parse("2026-11-22T06:00:00Z")))
                .containsExactly(
                        new Stretch(Instant.parse("2026-11-22T03:00:00Z"), Instant.parse("2026-11-22T04:00:00Z")),
                        new Stretch(Instant.parse("2026-11-22T05:00:00Z"), Instant.parse("2026-11-22T06:00:00Z")));
        assertThat(watch(row).inForce(LocalDate.of(2026, 11, 30))).isTrue();
        assertThat(watch(row).inForce(LocalDate.of(2026, 12, 1))).isFalse();
    }

    @Test
    void aCellThatMakesNoSenseIsRefused() {
        List<String> bad = List.of(
                "C01,柜台,0:0 1:0,AI-01,YELLOW,00:00-24:00,2026-11-01,,x,false",
                "C01,柜台,0:0 1:0 1:2,AI-01,YELLOW,00:00-24:00,2026-11-01,,x,false",
                "C01,柜台,0:0 1:0 1,AI-01,YELLOW,00:00-24:00,2026-11-01,,x,false",
                "C01,柜台,0:0 1:0 NaN:1,AI-01,YELLOW,00:00-24:00,2026-11-01,,x,false",
                "C01,柜台,0:0 1:0 1:1,AI-01,PINK,00:00-24:00,2026-11-01,,x,false",
                "C01,柜台,0:0 1:0 1:1,AI-01,YELLOW,25:00-26:00,2026-11-01,,x,false",
                "C01,柜台,0:0 1:0 1:1,AI-01,YELLOW,18:00-08:00,2026-11-01,,x,false",
                "C01,柜台,0:0 1:0 1:1,AI-01,YELLOW,00:00-24:00,2026-11-01,,x,maybe",
                "C 1,柜台,0:0 1:0 1:1,AI-01,YELLOW,00:00-24:00,2026-11-01,,x,false");
        for (String line : bad) {
            assertThatThrownBy(() -> only(line))
                    .as(line)
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("RESOURCE-BAD");
        }
    }

    private static Post post(PostTables.ZoneRow row, LocalDate day) {
        return Post.of(row.camera(), SHOP, row.zone(), rules(), day, CHINA);
    }

    private static ZoneWatch watch(PostTables.ZoneRow row) {
        return row.zone().watch().orElseThrow();
    }

    private PostTables.ZoneRow only(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("zones.csv"), HEADER + line + "\n");
        return PostTables.zones(file).getFirst();
    }
}
