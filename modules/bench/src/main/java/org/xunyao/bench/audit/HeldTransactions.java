package org.xunyao.bench.audit;

import java.util.function.Function;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// Lets desks work inside a transaction that somebody else holds, so that all they see and do is rolled
/// back with it.
///
/// @param tx open as long as this is used
record HeldTransactions(Tx tx) implements Transactions {
    @Override
    public <R> R write(Function<Tx, R> work) {
        return work.apply(tx);
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        return work.apply(tx);
    }
}
