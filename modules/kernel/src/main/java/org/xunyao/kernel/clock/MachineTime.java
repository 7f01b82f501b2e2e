package org.xunyao.kernel.clock;

import java.time.Duration;
import java.util.Optional;

/// Port: what the machine knows of its own running (开机时间).
public interface MachineTime {
    /// A machine that tells nothing.
    MachineTime SILENT = new MachineTime() {
        @Override
        public String bootId() {
            return "";
        }

        @Override
        public Optional<Duration> sinceBoot() {
            return Optional.empty();
        }
    };

    /// Changes whenever the machine starts, at most 36 characters; empty if there is none.
    String bootId();

    /// Time since the machine started, sleep included; setting the wall clock does not move it.
    Optional<Duration> sinceBoot();
}
