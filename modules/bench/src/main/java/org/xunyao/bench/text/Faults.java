package org.xunyao.bench.text;

import java.util.Set;
import org.xunyao.kernel.FaultException;

/// Which faults are no answer to a text: they blame the disk, the server or nobody.
final class Faults {
    private static final Set<String> SENSELESS =
            Set.of("STORE-FAILED", "STORE-DISK", "STORE-LOST", "STORE-UNKNOWN", "STORE-LOCKED");

    private Faults() {}

    static boolean senseless(FaultException fault) {
        return SENSELESS.contains(fault.code());
    }
}
