package org.xunyao.video.fuzz;

/// What must hold whatever came in. A fuzzer counts anything thrown as a find.
final class Contract {
    private Contract() {}

    static void require(boolean held, String what) {
        if (!held) {
            throw new AssertionError(what);
        }
    }
}
