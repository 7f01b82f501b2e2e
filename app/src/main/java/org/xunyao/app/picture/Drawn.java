package org.xunyao.app.picture;

import java.time.Instant;
import java.util.Optional;

/// What is known of the picture that stands on the screen: pictures may come from a camera and not reach the
/// eye. A state of the tile that only asked the network would call an old picture live.
public sealed interface Drawn {
    /// It is not on a screen, or has only just come there: nothing can be said.
    record Unasked() implements Drawn {}

    /// It shows what came then, or before.
    ///
    /// @param arrival arrivalTime of the newest access unit that it can show
    record Shown(Instant arrival) implements Drawn {}

    /// The screen waits for a first picture.
    ///
    /// @param since when it began to wait
    record Nothing(Instant since) implements Drawn {}

    /// Nothing is decoded: the process that does it is away.
    ///
    /// @param since when it was lost
    /// @param arrival of the picture that still stands there, if one does
    record Gone(Cause cause, Instant since, Optional<Instant> arrival) implements Drawn {}

    /// Why nothing is decoded.
    enum Cause {
        /// it died or hung, and comes again
        RESTARTING,
        /// it cannot run on this machine
        FAILED
    }
}
