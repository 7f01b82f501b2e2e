package org.xunyao.supervision.identity;

import java.time.Duration;

/// The figures of enrolment and roll call; rows of `resources/identity` hold them and their source.
///
/// @param leastSamples fewest pictures of an enrolment
/// @param mostSamples most pictures of an enrolment or an answer
/// @param longestMonths longest consent
/// @param code how long a one-time code is good for
/// @param tries how often a code may be typed wrong
/// @param codesAnHour how many codes one person may get in an hour
/// @param burst how pictures are taken in a roll call
public record IdentityLimits(
        int leastSamples, int mostSamples, int longestMonths, Duration code, int tries, int codesAnHour, Burst burst) {
    /// Pictures one after another in an announced roll call (点名连拍).
    ///
    /// @param pictures most of them at one key
    /// @param window how far they reach back, never to before the announcement
    /// @param best so many of each visitor, the widest faces, speak for him
    public record Burst(int pictures, Duration window, int best) {
        /// Refuses one of which nothing could be compared.
        public Burst {
            if (pictures < 1 || best < 1 || !window.isPositive()) {
                throw new IllegalArgumentException("burst of " + pictures + ", " + window + ", best " + best);
            }
        }
    }

    /// Refuses limits that contradict each other.
    public IdentityLimits {
        if (leastSamples < 1 || mostSamples < leastSamples || longestMonths < 1) {
            throw new IllegalArgumentException("samples " + leastSamples + ".." + mostSamples);
        }
        if (!code.isPositive() || tries < 1 || codesAnHour < 1) {
            throw new IllegalArgumentException("codes " + code + ", tries " + tries);
        }
    }
}
