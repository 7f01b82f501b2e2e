package org.xunyao.kernel;

import java.util.function.Function;

/// Port: opens transactions. {@link #write} returns only after the commit is on the disk.
public interface Transactions {
    /// Runs the work and commits. If the work throws, nothing of it remains and the exception is passed on.
    ///
    /// @param work must not wait for a person and must not open another transaction
    /// @throws FaultException `STORE-…` if the database refused; then nothing was saved
    <R> R write(Function<Tx, R> work);

    /// Runs the work on a transaction that is always rolled back.
    ///
    /// @param work keeps nothing between its runs: it is run a second time if the database stopped below the first
    /// @throws FaultException `STORE-…` if the database refused
    <R> R read(Function<Tx, R> work);
}
