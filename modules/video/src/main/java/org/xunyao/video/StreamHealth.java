package org.xunyao.video;

import java.time.Duration;
import java.time.Instant;

/// How a camera's stream is doing (取流状态), as a person must be told it: an old picture is never called live.
public sealed interface StreamHealth {
    /// Not asked for, or stopped by us.
    record Idle() implements StreamHealth {}

    /// First attempt, no picture yet.
    ///
    /// @param since when the attempt began
    record Connecting(Instant since) implements StreamHealth {}

    /// Pictures come, and in time.
    ///
    /// @param lastPicture when the newest was new: its arrivalTime, less how far it came behind
    record Live(Instant lastPicture) implements StreamHealth {}

    /// Pictures come too late or with gaps.
    ///
    /// @param age how old the newest picture is: time since it came, and how far it came behind the
    ///     camera's clock
    record Late(Duration age) implements StreamHealth {}

    /// The connection stands and no picture comes.
    ///
    /// @param since arrivalTime of the last picture, or when the camera agreed to send
    /// @param why the cause
    record Stalled(Instant since, Why why) implements StreamHealth {}

    /// No connection; it is tried again and again.
    ///
    /// @param since when it was last good, or first tried
    /// @param why cause of the last failure
    /// @param retries failed attempts in a row
    /// @param nextTry when the next attempt is due; past while it runs
    record Down(Instant since, Why why, int retries, Instant nextTry) implements StreamHealth {}

    /// Where one state ends and the next begins.
    ///
    /// @param late age of the picture over which it is no longer live
    /// @param stalled time without any picture over which the stream has stalled
    record Thresholds(Duration late, Duration stalled) {
        /// Late after 2 s, stalled after 5 s.
        public static final Thresholds USUAL = new Thresholds(Duration.ofSeconds(2), Duration.ofSeconds(5));

        /// Refuses limits out of order.
        ///
        /// @throws IllegalArgumentException if not 0 < late < stalled
        public Thresholds {
            if (!late.isPositive() || late.compareTo(stalled) >= 0) {
                throw new IllegalArgumentException("late " + late + ", stalled " + stalled);
            }
        }
    }

    /// The state that follows from what happened; the same facts and time give the same state always.
    static StreamHealth of(StreamFacts facts, Instant now, Thresholds thresholds) {
        return switch (facts.link()) {
            case StreamFacts.Unasked _ -> new Idle();
            case StreamFacts.Trying trying -> new Connecting(trying.since());
            case StreamFacts.Broken broken ->
                new Down(broken.since(), broken.why(), broken.retries(), broken.nextTry());
            case StreamFacts.Agreed agreed ->
                silence(agreed.since(), now).compareTo(thresholds.stalled()) > 0
                        ? new Stalled(agreed.since(), Why.NO_PICTURES)
                        : new Connecting(agreed.since());
            case StreamFacts.Flowing flowing -> flowing(flowing, now, thresholds);
        };
    }

    private static StreamHealth flowing(StreamFacts.Flowing flowing, Instant now, Thresholds thresholds) {
        Duration silence = silence(flowing.lastGiven(), now);
        if (silence.compareTo(thresholds.stalled()) > 0) {
            return new Stalled(flowing.lastGiven(), Why.NO_PICTURES);
        }
        Duration age = silence.plus(flowing.lag());
        return age.compareTo(thresholds.late()) > 0
                ? new Late(age)
                : new Live(flowing.lastGiven().minus(flowing.lag()));
    }

    /// A wall clock set back must not make a picture younger than new.
    private static Duration silence(Instant since, Instant now) {
        return now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
    }
}
