package org.xunyao.bench.people;

import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.access.account.PasswordHash;

/// Counts how often a password was really compared, and tells when.
///
/// @param compared after each comparison, before the answer is known to anybody
record CountingHash(PasswordHash real, AtomicInteger count, Runnable compared) implements PasswordHash {
    @Override
    public String hash(char[] password) {
        return real.hash(password);
    }

    @Override
    public boolean matches(char[] password, String encoded) {
        boolean right = real.matches(password, encoded);
        count.incrementAndGet();
        compared.run();
        return right;
    }
}
