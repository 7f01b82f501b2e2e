package org.xunyao.app.packages;

import org.xunyao.ui.task.Job;

/// Where something stands that the person started on this screen.
///
/// @param <R> what it gives
public sealed interface Doing<R> {
    /// Not started, or stopped by the person.
    record Idle<R>() implements Doing<R> {}

    /// Under way.
    record Busy<R>(Job job) implements Doing<R> {}

    /// Done.
    record Done<R>(R result) implements Doing<R> {}

    /// It failed.
    ///
    /// @param code of the fault
    record Fault<R>(String code) implements Doing<R> {}
}
