package org.xunyao.ingest;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.xunyao.video.Why;

/// How long to wait before the next attempt: 1 s, doubled up to 6 s, and after sixteen attempts, about two minutes,
/// up to 30 s; each up to a quarter longer by chance, so that cameras behind one broken line do not come back in one
/// blow. A short disturbance is over within 15 s for all; a camera that is away is not asked all day.
///
/// @param random the chance
record Backoff(RandomGenerator random) {
    private static final long FIRST = 1_000;
    private static final long LAST = 24_000;
    private static final long BRISK = 6_000;
    private static final int PATIENT = 16;
    private static final double SPREAD = 0.25;

    /// The next pause.
    ///
    /// @param retries failed attempts in a row, from 1
    /// @param why of the last; what only a person can mend is tried at the slowest pace at once, since
    ///     cameras lock accounts after a few wrong passwords
    Duration after(int retries, Why why) {
        long plain = switch (why) {
            case WRONG_PASSWORD, REDIRECTED_ELSEWHERE, UNSUPPORTED_CODEC, ENDED -> LAST;
            case REFUSED,
                    UNREACHABLE,
                    TIMEOUT,
                    NOT_FOUND,
                    GARBAGE,
                    CLOSED,
                    REJECTED,
                    NO_PICTURES,
                    NO_KEY_UNIT,
                    FELL_BEHIND -> rest(retries);
        };
        return Duration.ofMillis(Math.round(plain * (1 + SPREAD * random.nextDouble())));
    }

    private static long rest(int retries) {
        return retries <= PATIENT ? doubled(FIRST, retries - 1, BRISK) : doubled(BRISK, retries - PATIENT, LAST);
    }

    private static long doubled(long from, int times, long most) {
        return Math.min(from << Math.min(times, Short.SIZE), most);
    }
}
