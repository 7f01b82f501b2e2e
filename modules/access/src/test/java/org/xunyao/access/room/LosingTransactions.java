package org.xunyao.access.room;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Function;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Transactions;
import org.xunyao.kernel.Tx;

/// Transactions over real ones whose answers get lost.
public final class LosingTransactions implements Transactions {
    private final Transactions real;
    private final Deque<Mishap> mishaps = new ArrayDeque<>();

    /// How often a work was run.
    public int runs;

    /// Whether the store cannot even be read.
    public boolean gone;

    /// @param real does what is not lost
    public LosingTransactions(Transactions real) {
        this.real = real;
    }

    /// What happens to the next writes, one each; then all is well.
    public void next(Mishap... all) {
        mishaps.addAll(Arrays.asList(all));
    }

    @Override
    public <R> R write(Function<Tx, R> work) {
        Function<Tx, R> counted = tx -> {
            runs++;
            return work.apply(tx);
        };
        return switch (mishaps.isEmpty() ? Mishap.NONE : mishaps.remove()) {
            case NONE -> real.write(counted);
            case LOST_BEFORE_COMMIT -> real.write(tx -> fail(counted.apply(tx), "STORE-UNKNOWN"));
            case LOST_AFTER_COMMIT -> fail(real.write(counted), "STORE-UNKNOWN");
            case LOCKED -> real.write(tx -> fail(counted.apply(tx), "STORE-LOCKED"));
            case COLLIDES -> real.write(tx -> fail(counted.apply(tx), "STORE-CONFLICT"));
        };
    }

    private static <R> R fail(R ignored, String code) {
        throw new FaultException(code, "after " + ignored);
    }

    @Override
    public <R> R read(Function<Tx, R> work) {
        if (gone) {
            throw new FaultException("STORE-LOST", "no connection");
        }
        return real.read(work);
    }

    /// What can happen to a write.
    public enum Mishap {
        /// Nothing.
        NONE,
        /// The connection is lost and nothing was saved.
        LOST_BEFORE_COMMIT,
        /// Everything was saved and the answer is lost.
        LOST_AFTER_COMMIT,
        /// Another transaction has the row.
        LOCKED,
        /// Another transaction took the sequence number.
        COLLIDES
    }
}
