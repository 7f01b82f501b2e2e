package org.xunyao.access.account;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.clock.MachineTime;

/// Port: time that setting the wall clock does not move (可信时间): the ends of lock-outs are reckoned by it.
public interface TrustedTime {
    /// The wall clock, or the newest recorded time and what passed since if that is later.
    Instant reckoning();

    /// The stopwatch as it stands.
    Reading reading();

    /// From a machine that counts since its start, else from this process.
    ///
    /// @param reckoning such as that of {@link org.xunyao.kernel.clock.ClockWatch}
    /// @param process names this process among all
    static TrustedTime of(Clock clock, MachineTime machine, Supplier<Instant> reckoning, String process) {
        String boot = machine.bootId();
        long begun = clock.nanoTime();
        return new TrustedTime() {
            @Override
            public Instant reckoning() {
                return reckoning.get();
            }

            @Override
            public Reading reading() {
                return machine.sinceBoot()
                        .filter(since -> !boot.isEmpty())
                        .map(since -> new Reading(boot, since))
                        .orElseGet(() -> new Reading(process, Duration.ofNanos(clock.nanoTime() - begun)));
            }
        };
    }

    /// A stopwatch and what it showed.
    ///
    /// @param watch names it: one start of the machine, or one process; at most 36 characters
    /// @param shown never decreases on one watch
    record Reading(String watch, Duration shown) {}
}
