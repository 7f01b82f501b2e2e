package org.xunyao.access.account;

import org.xunyao.kernel.Tx;

/// Port: wrong tries with names that nobody has (陌生用户名). What was typed may be a password in the wrong
/// field, so only one of {@link #BUCKETS} numbers is kept of it, from which nothing can be guessed. Two
/// names may share a number; then they share the lock-out.
public interface Strangers {
    /// How many numbers there are.
    int BUCKETS = 1 << 16;

    /// What was counted under that number.
    ///
    /// @param bucket 0 to {@link #BUCKETS}, exclusive
    Account.Tries tries(Tx tx, int bucket);

    /// Keeps the count.
    void put(Tx tx, int bucket, Account.Tries tries);
}
