package org.xunyao.store.backup;

import java.util.random.RandomGenerator;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.store.keys.DataKey;

/// What a backup is made with.
///
/// @param key of this station
/// @param random cryptographic
/// @param proving what must agree before anything is called a backup
public record BackupTools(DataKey key, RandomGenerator random, Digester digester, Clock clock, Proving proving) {
    /// With the trial restore.
    public BackupTools(DataKey key, RandomGenerator random, Digester digester, Clock clock) {
        this(key, random, digester, clock, new TrialRestore());
    }
}
