package org.xunyao.access.clock;

import java.time.Duration;
import java.time.Instant;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.kernel.clock.ClockWatch;

/// Lets a person say that the wall clock is right (确认本机时钟).
///
/// @param watch the program's clock
public record ClockConfirming(ClockWatch watch, ClockDesk desk) {
    /// How far the reckoned time is ahead of the wall clock; zero where nothing is to be confirmed.
    public Duration ahead() {
        Instant wall = watch.now();
        Duration ahead = Duration.between(wall, watch.reckoningTime());
        return ahead.isNegative() ? Duration.ZERO : ahead;
    }

    /// Records it, and reckons by the wall clock from now on. Jumps that are still to be recorded come
    /// first.
    ///
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    /// @throws FaultException `CLOCK-UNSET` if the clock stands in a year that nobody can mean,
    ///     `STORE-…`; then nothing has changed
    public Saved<ClockJump> confirm(Ticket.OfPerson ticket) {
        if (!watch.plausible()) {
            throw new FaultException("CLOCK-UNSET", "the wall clock was never set");
        }
        // A jump that another round records after the confirmation would count again at every start.
        synchronized (watch) {
            new ClockRound(watch, desk).record();
            Saved<ClockJump> saved = desk.confirm(ticket, new ClockJump(watch.reckoningTime(), watch.now()));
            watch.confirmed();
            return saved;
        }
    }
}
