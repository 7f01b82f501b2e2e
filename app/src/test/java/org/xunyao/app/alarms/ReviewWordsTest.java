package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

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

    @Test
    void aCameraThatClaimsNothingIsSaidToClaimNothing() {
        var words = new ReviewWords(Texts.of(Language.CHINESE).with(ReviewView.BUNDLE), ZoneId.of("Asia/Shanghai"));
        assertThat(words.camera(new CaptureTimes(Optional.empty(), Optional.of(CAME), CAME)))
                .isEqualTo("摄像机没有给出时间");
    }
}
