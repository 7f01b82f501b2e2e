package org.xunyao.registry.mode;

import java.util.List;

/// Leaves the work of setting a mode so that its transaction is rolled back; it never leaves {@link ModeDesk}.
final class ModeRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ModeLack> lacks;

    ModeRefusedException(List<ModeLack> lacks) {
        super("lacks " + lacks);
        this.lacks = List.copyOf(lacks);
    }

    ModeSet.Refused outcome() {
        return new ModeSet.Refused(lacks);
    }
}
