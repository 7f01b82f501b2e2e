package org.xunyao.video.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xunyao.video.StreamHealth;

/// What a stream that runs here says of itself (在用流), so that it need not be disturbed.
///
/// @param health how it stands
/// @param since when its connection began to give pictures; empty if it never did
/// @param bytes of pictures in the last stretch
/// @param stretch over which bytes, pictures and losses were counted
/// @param seen in that stretch
/// @param scene what is wrong with the pictures themselves, if anything
public record RunningStream(
        StreamHealth health,
        Optional<Instant> since,
        long bytes,
        Duration stretch,
        Findings.Seen seen,
        Optional<Cause> scene) {
    /// Whether pictures come, so that nothing but this stream need be asked.
    public boolean gives() {
        return health instanceof StreamHealth.Live || health instanceof StreamHealth.Late;
    }

    /// Whether a connection stands that brings nothing.
    public boolean stalled() {
        return health instanceof StreamHealth.Stalled;
    }

    /// The one cause that its figures prove; empty if all is well.
    ///
    /// @param limits from where on a figure is bad
    public Optional<Cause> cause(DoctorLimits limits) {
        if (scene.isPresent()) {
            return scene;
        }
        if (seen.lossPercent() > limits.lossPercent()) {
            return Optional.of(Cause.LOSSY);
        }
        if (health instanceof StreamHealth.Late) {
            return Optional.of(Cause.LATE);
        }
        return seen.clock()
                .filter(off -> off.abs().compareTo(limits.clockOff()) > 0)
                .map(off -> Cause.CLOCK);
    }
}
