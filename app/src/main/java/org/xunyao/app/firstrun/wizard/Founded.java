package org.xunyao.app.firstrun.wizard;

import java.util.List;

/// What was made at the first start.
///
/// @param opened what is open now
/// @param recovery the groups of the recovery key, shown once
/// @param signingKey short name of the station's key
/// @param <T> what is open
public record Founded<T>(T opened, List<String> recovery, String signingKey) {
    /// Copies the groups.
    public Founded {
        recovery = List.copyOf(recovery);
    }

    /// Masked, for the recovery key is in it.
    @Override
    public String toString() {
        return "Founded[" + signingKey + "]";
    }
}
