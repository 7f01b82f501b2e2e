package org.xunyao.store.tally;

import java.util.Map;
import java.util.stream.Collectors;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// How many there are. `count(*)` reads every row; this reads one for each state.
public final class Tally {
    private Tally() {}

    /// The number of rows by state.
    ///
    /// @param kind `alarm`, `lead`, `case_file`, `document`, or `evidence` and `package_sent`, which have the
    ///     one state `*`
    public static Map<String, Long> of(Tx tx, String kind) {
        return Sessions.of(tx)
                .createSelectionQuery("from TallyRow where kind = :kind", TallyRow.class)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.state, row -> row.counted));
    }
}
