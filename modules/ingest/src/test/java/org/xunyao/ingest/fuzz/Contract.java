package org.xunyao.ingest.fuzz;

/// What must hold whatever came in. A fuzzer counts anything thrown as a find.
public final class Contract {
    private Contract() {}

    public static void require(boolean held, String what) {
        if (!held) {
            throw new AssertionError(what);
        }
    }
}
