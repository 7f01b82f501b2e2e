package org.xunyao.ui.task;

/// What a task does, off the JavaFX thread.
///
/// @param <R> what it gives
@FunctionalInterface
public interface Work<R> {
    /// Does it.
    ///
    /// @param progress to be told how far it is and to ask whether to stop
    /// @throws Exception becomes the fault that the person reads; a `FaultException` keeps its code
    R run(Progress progress) throws Exception;
}
