package org.xunyao.bench.torture;

/// What became of a torture.
public sealed interface Outcome {
    /// The promise held.
    ///
    /// @param figure what was counted, in one line
    record Passed(String figure) implements Outcome {}

    /// The promise was broken.
    ///
    /// @param what the first thing that was wrong, with the counts up to it
    record Failed(String what) implements Outcome {}

    /// It could not be tried here.
    ///
    /// @param why the tool or right that is missing
    record Skipped(String why) implements Outcome {}
}
