package org.xunyao.access.audit;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: the rows of signed checkpoints. Rows that somebody wrote over until they are no checkpoints are
/// passed over, and named by {@link #mangled}.
public interface Checkpoints {
    /// Adds one; the store refuses a second at the same link.
    void add(Tx tx, SignedCheckpoint signed);

    /// The newest of a station.
    Optional<SignedCheckpoint> last(Tx tx, String station);

    /// Those at links up to a number, newest first.
    ///
    /// @param limit at most this many, 1..10000
    List<SignedCheckpoint> newest(Tx tx, String station, long upTo, int limit);

    /// Those at links from a number on, ascending.
    ///
    /// @param limit at most this many, 1..10000
    List<SignedCheckpoint> from(Tx tx, String station, long sequence, int limit);

    /// The links at which a row stands that is no checkpoint, ascending, at most a thousand.
    List<Long> mangled(Tx tx, String station);
}
