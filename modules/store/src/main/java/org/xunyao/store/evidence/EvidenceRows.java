package org.xunyao.store.evidence;

import java.util.List;

/// The tables of this package.
public final class EvidenceRows {
    private EvidenceRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(
                EvidenceRow.class,
                OperationRow.class,
                CustodyRow.class,
                LinkRow.class,
                DisposalRow.class,
                ScrubRow.class,
                ScrubFaultRow.class);
    }
}
