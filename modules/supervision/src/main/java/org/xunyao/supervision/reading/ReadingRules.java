package org.xunyao.supervision.reading;

import java.time.Duration;
import java.util.UUID;

/// How readings are drawn, judged and kept (复读规则), from `resources/patrol`.
///
/// @param share of the answers that is read again, in percent, 0..100
/// @param least pairs of readings in a month below which no agreement is told
/// @param pictures how long a picture is kept
/// @param people how long it is kept who looked at what
/// @param gap longest time without a sign of life of any station that counts as lived through
public record ReadingRules(int share, int least, Duration pictures, Duration people, Duration gap) {
    private static final int HUNDRED = 100;

    /// Refuses rules that contradict each other.
    ///
    /// @throws IllegalArgumentException if a picture would outlive the name, or figures are out
    ///     of range
    public ReadingRules {
        if (share < 0 || share > HUNDRED || least < 1 || people.compareTo(pictures) < 0 || !gap.isPositive()) {
            throw new IllegalArgumentException("pictures " + pictures + ", people " + people + ", gap " + gap);
        }
    }

    /// Whether the lot falls on a reading. It is drawn from the random part of the identifier (RFC
    /// 9562, 62 bits), so that nobody foretells it and everybody can draw it again.
    public boolean draws(UUID id) {
        long random = id.getLeastSignificantBits() & (-1L >>> 2);
        return Long.remainderUnsigned(random, HUNDRED) < share;
    }
}
