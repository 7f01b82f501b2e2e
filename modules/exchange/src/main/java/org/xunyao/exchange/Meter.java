package org.xunyao.exchange;

/// Hears how many bytes have passed, and may stop what is under way.
@FunctionalInterface
public interface Meter {
    /// So many bytes more have passed.
    ///
    /// @throws java.util.concurrent.CancellationException if the person asked to stop
    void passed(long bytes);
}
