package org.xunyao.supervision.reading.verdict;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.xunyao.kernel.Digester;
import org.xunyao.supervision.alarm.AlarmId;

/// Which verdicts are read a second time (结论抽样规则), from resources/rules/review-practice.csv.
///
/// @param share of the decided alarms, in percent, 0..100
/// @param least pairs of readings in a month below which no agreement is told
/// @param window so long after its raising an alarm may be read again: its material is kept that long
public record VerdictSample(int share, int least, Duration window) {
    private static final int HUNDRED = 100;
    private static final int HEX = 16;
    private static final int DIGITS = 12;

    /// Refuses figures that mean nothing.
    public VerdictSample {
        if (share < 0 || share > HUNDRED || least < 1 || !window.isPositive()) {
            throw new IllegalArgumentException("share " + share + ", least " + least + ", window " + window);
        }
    }

    /// Whether an alarm belongs to the sample. The SM3 of its identifier says so, hence nobody chooses, and
    /// everybody can draw it again.
    public boolean draws(AlarmId alarm, Digester digester) {
        String sm3 = digester.sm3(alarm.value().toString().getBytes(StandardCharsets.US_ASCII));
        return Long.parseLong(sm3.substring(0, DIGITS), HEX) % HUNDRED < share;
    }
}
