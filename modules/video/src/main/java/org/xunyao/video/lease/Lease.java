package org.xunyao.video.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The answer to whoever wants to watch a camera (值守租约).
public sealed interface Lease {
    /// The asker watches it.
    ///
    /// @param until when it ends if it is not renewed, by the database's clock
    /// @param term grows with every change of hands, from 1
    /// @param takenFrom the station whose lease had run out; empty if nobody had it or the asker had it already
    /// @param vacant how long nobody had it before this answer, zero for a renewal; empty if nobody ever had it
    record Mine(Instant until, long term, String takenFrom, Optional<Duration> vacant) implements Lease {}

    /// Another station watches it.
    ///
    /// @param until when the asker may try again, by the database's clock
    record Theirs(String station, Instant until) implements Lease {}
}
