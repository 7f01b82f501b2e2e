package org.xunyao.media.link;

import java.time.Instant;

/// Where the worker stands.
public sealed interface WorkerState {
    /// A process is being started.
    record Starting(Instant since) implements WorkerState {}

    /// It takes access units and gives pictures.
    ///
    /// @param confinement whether it is in a sandbox
    /// @param engine name and version of what decodes, such as `FFmpeg 8.0.1`
    /// @param detector name of its detector, empty when it has none
    record Running(Instant since, Sandbox.Confinement confinement, String engine, String detector)
            implements WorkerState {}

    /// It died or hung and comes again.
    ///
    /// @param since when it was lost
    /// @param attempt 1 for the first new start in a row
    /// @param cause `MEDIA-DIED`, `MEDIA-HUNG`, `MEDIA-SLOW-START`, `MEDIA-PIPE` or the worker's own code
    record Restarting(Instant since, int attempt, String cause) implements WorkerState {}

    /// It cannot work on this machine as it is; nothing is tried again until it is started anew by a
    /// person.
    ///
    /// @param code such as `MEDIA-NO-LIBVLC`
    record Failed(String code) implements WorkerState {}

    /// It was ended by us.
    record Stopped() implements WorkerState {}
}
