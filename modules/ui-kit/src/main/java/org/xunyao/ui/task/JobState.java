package org.xunyao.ui.task;

/// Where a task stands.
public sealed interface JobState {
    /// It runs, or waits to.
    ///
    /// @param share done, 0..1, or −1 where it cannot be known
    /// @param sentence what it does now, may be empty
    record Running(double share, String sentence) implements JobState {}

    /// It is finished.
    record Done() implements JobState {}

    /// It stopped because the person asked.
    record Cancelled() implements JobState {}

    /// It failed.
    ///
    /// @param code of the fault; the bundles hold its sentence
    record Failed(String code) implements JobState {}
}
