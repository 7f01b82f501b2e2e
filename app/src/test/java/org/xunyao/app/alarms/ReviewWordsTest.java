package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

final class ReviewWordsTest {
    private static final Instant CAME = Instant.parse("2026-11-20T02:09:42Z");

    private static String camera(Language language, Duration off) {
        var words = new ReviewWords(Texts.of(language).with(ReviewView.BUNDLE), ZoneId.of("Asia/Shanghai"));
        return words.camera(new CaptureTimes(Optional.of(CAME.plus(off)), Optional.of(CAME), CAME.plusSeconds(9)));
    }

    @Test
    void aCamerasClockThatIsRightIsShownAlone() {
        assertThat(camera(Language.CHINESE, Duration.ofMillis(-300))).isEqualTo("11-20 10:09:41");
        assertThat(camera(Language.CHINESE, Duration.ofSeconds(1))).isEqualTo("11-20 10:09:43");
    }

    @Test
    void aCamerasClockThatIsWrongIsShownWithHowFarItIsOff() {
        assertThat(camera(Language.CHINESE, Duration.ofSeconds(46))).isEqualTo("11-20 10:10:28，比本机快 46 秒");
        assertThat(camera(Language.CHINESE, Duration.ofMillis(-1_001))).isEqualTo("11-20 10:09:40，比本机慢 1 秒");
        assertThat(camera(Language.ENGLISH, Duration.ofSeconds(46)))
                .isEqualTo("11-20 10:10:28, 46 s ahead of our clock");
        assertThat(camera(Language.ENGLISH, Duration.ofHours(-8)))
                .isEqualTo("11-20 02:09:42, 8 h 0 min behind our clock");
    }

    @Test
    void aCamerasClockThatWasNeverSetIsShownWithItsYear() {
        Duration battery = Duration.between(CAME, Instant.EPOCH);
        assertThat(camera(Language.CHINESE, battery))
                .isEqualTo("1970-01-01 08:00:00，比本机慢 " + Texts.figure(20_777) + " 日");
    }

    private static String shown(Language language, String rule, Shown shown) {
        var words = new ReviewWords(Texts.of(language).with(ReviewView.BUNDLE), ZoneId.of("Asia/Shanghai"));
        var finding = new Finding(
                new CameraId("C01"),
                new PharmacyId(new UUID(1, 1)),
                new Finding.Rule(rule, 1),
                CAME,
                CAME.plusSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                new Finding.Detector("nano", Optional.empty(), 0.4),
                Zone.whole("冷藏柜"),
                shown);
        return words.shown(finding);
    }

    @Test
    void whatWasReadIsToldAndAPlateThatWasNotSeenIsNotCalledMissing() {
        var values = List.of(new Shown.Value(CAME, "9.1 ℃"), new Shown.Value(CAME.plusSeconds(120), "9.6 ℃"));
        assertThat(shown(Language.CHINESE, "AI-08-COLD", new Shown(Shown.Seen.ALL, values)))
                .isEqualTo("示数：[10:09 9.1 ℃，10:11 9.6 ℃]。");
        assertThat(shown(Language.ENGLISH, "AI-08-COLD", new Shown(Shown.Seen.ALL, values)))
                .isEqualTo(" It showed: [10:09 9.1 ℃, 10:11 9.6 ℃].");
        assertThat(shown(Language.CHINESE, "AI-01-DEMO", new Shown(Shown.Seen.NONE, List.of())))
                .contains("没有看清")
                .contains("不能说没有挂");
        assertThat(shown(Language.CHINESE, "AI-01", Shown.NOTHING)).contains("没有标定标牌区域");
        assertThat(shown(Language.CHINESE, "AI-10", Shown.NOTHING)).isEmpty();
        var sign = List.of(new Shown.Value(CAME, "“乙肝疫苗”疫苗，禁止零售"));
        assertThat(shown(Language.CHINESE, "AI-05", new Shown(Shown.Seen.ALL, sign)))
                .isEqualTo("读到：[10:09 “乙肝疫苗”疫苗，禁止零售]。");
    }

    @Test
    void aCameraThatClaimsNothingIsSaidToClaimNothing() {
        var words = new ReviewWords(Texts.of(Language.CHINESE).with(ReviewView.BUNDLE), ZoneId.of("Asia/Shanghai"));
        assertThat(words.camera(new CaptureTimes(Optional.empty(), Optional.of(CAME), CAME)))
                .isEqualTo("摄像机没有给出时间");
    }
}
