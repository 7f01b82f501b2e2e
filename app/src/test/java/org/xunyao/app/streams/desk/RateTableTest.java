package org.xunyao.app.streams.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.app.streams.RateRow;
import org.xunyao.app.streams.StreamWords;
import org.xunyao.supervision.online.Minute;
import org.xunyao.supervision.online.OnlineLimits;
import org.xunyao.supervision.online.OnlineRate;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

class RateTableTest {
    private static final OnlineLimits LIMITS = new OnlineLimits(50, 50, Duration.ofMinutes(5), 400, 90, 2);

    private final StreamWords words = new StreamWords(Texts.of(Language.CHINESE), ZoneOffset.UTC);

    @Test
    void minutesOfTheStationsOwnLineAreSaidInWordsAndInAColumnAndCountForNoShop() {
        var rate = new OnlineRate(1_000, 900, 37, 30, Map.of(Minute.TIMEOUT, 63), 2, false);
        var row = new RateRow("甲店", Optional.of(new CameraId("C1")), "处方区", rate);
        String csv = new String(new RateTable(words, LIMITS).csv(List.of(row)), StandardCharsets.UTF_8);
        assertThat(csv).contains("其中本站网络分钟").contains("\"甲店\",\"处方区\",\"C1\",1000,900,63,37,2,93.4,否,否,30");
        assertThat(words.note(rate, LIMITS.scantPercent())).isEqualTo("本站网络 30 分钟");
        assertThat(words.of("rates.notes", "90")).contains("本站自己的线路断了");
    }
}
