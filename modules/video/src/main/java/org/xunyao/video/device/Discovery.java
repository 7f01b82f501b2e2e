package org.xunyao.video.device;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Port: asks the network which cameras there are (网络发现). It waits for all of its time, never on a screen's
/// thread.
public interface Discovery {
    /// Calls out to the networks that this machine is in and hears who answers.
    ///
    /// @param time how long is waited for answers
    /// @param found told of each camera once, on the thread that asks
    /// @param cancelled looked at several times a second
    /// @return how many networks could be asked; with 0 nobody could answer
    int search(Duration time, Consumer<FoundDevice> found, BooleanSupplier cancelled);
}
