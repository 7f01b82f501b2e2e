package org.xunyao.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private final LogLines lines = new LogLines(ZoneOffset.ofHours(8));

    @Test
    void aRecordIsOneLineWhateverItSays() {
        assertThat(written("camera\n2026-11-22T09:00:00+08:00 INFO org.xunyao: saved\u001b[2K\u202e\u2028"))
                .isEqualTo("2026-11-22T09:00:00+08:00 WARNING org.xunyao: camera\\u000a2026-11-22T09:00:00+08:00 INFO"
                        + " org.xunyao: saved\\u001b[2K\\u202e\\u2028\n");
    }

    @Test
    void whatWasThrownStandsOnLinesThatBeginWithATabulator() {
        LogRecord record = record("failed");
        record.setThrown(new IllegalStateException("a\nb", new IllegalArgumentException("c\rd")));
        assertThat(lines.format(record).lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("\t"))
                .anyMatch(line -> line.endsWith("IllegalStateException: a\\u000ab"))
                .anyMatch(line -> line.endsWith("IllegalArgumentException: c\\u000dd"));
    }

    @Test
    void passwordsInAddressesAreMasked() {
        assertThat(written("rtsp://viewer:Zq7/hid@den@10.1.2.3/live and rtsp://h/user=a&password=Zq7-hidden&x=1"))
                .doesNotContain("Zq7", "hid")
                .contains("rtsp://viewer:***@10.1.2.3/live", "password=***&x=1");
    }

    @Test
    void whatHasNoEndIsCut() {
        assertThat(written("药".repeat(100_000))).hasSizeLessThan(5_000).contains("(100000)");
    }

    @Test
    void aPasswordThatTheCutGoesThroughIsMasked() {
        String camera = " rtsp://viewer:Zq7hidden@10.1.2.3/live";
        assertThat(written("x".repeat(3_980) + camera)).doesNotContain("Zq7").contains("viewer");
    }

    private String written(String message) {
        return lines.format(record(message));
    }

    private static LogRecord record(String message) {
        var record = new LogRecord(Level.WARNING, message);
        record.setLoggerName("org.xunyao");
        record.setInstant(Instant.parse("2026-11-22T01:00:00Z"));
        return record;
    }
}
