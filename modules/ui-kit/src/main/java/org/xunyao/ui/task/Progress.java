package org.xunyao.ui.task;

import java.util.concurrent.CancellationException;

/// How a running task speaks to the screen; may be called from its thread as often as it likes.
public interface Progress {
    /// So much is done.
    ///
    /// @param total in the same unit, at least 1
    void at(long done, long total);

    /// What it is doing now, in the person's language.
    void say(String sentence);

    /// Whether the person asked to stop.
    boolean cancelled();

    /// Stops the work where the person asked for it.
    ///
    /// @throws CancellationException if so
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
