package org.xunyao.access.clock;

import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.kernel.clock.ClockWatch;

/// Looks at the clock every few seconds and has every jump recorded (时钟巡查). What the store refuses now is
/// tried again in the next round.
public final class ClockRound implements Runnable {
    private static final Ticket RULE = Ticket.ofRule("CLOCK/1");

    private final ClockWatch watch;
    private final ClockDesk desk;

    /// @param watch the program's clock
    public ClockRound(ClockWatch watch, ClockDesk desk) {
        this.watch = watch;
        this.desk = desk;
    }

    @Override
    public void run() {
        try {
            record();
        } catch (FaultException refused) {
            System.getLogger(ClockRound.class.getName())
                    .log(System.Logger.Level.WARNING, "a clock jump is not recorded yet: " + refused.code());
        }
    }

    /// Has every jump recorded, each once: rounds of one clock wait for each other.
    ///
    /// @throws FaultException `STORE-…`; what was not recorded is still to be recorded
    void record() {
        synchronized (watch) {
            for (ClockJump jump : watch.unreported()) {
                desk.record(RULE, jump);
                watch.reported(jump);
            }
        }
    }
}
