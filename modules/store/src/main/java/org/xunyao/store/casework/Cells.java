package org.xunyao.store.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.FaultException;

/// Reads cells whose presence the row's state promises.
final class Cells {
    private Cells() {}

    static <T> T there(@Nullable T cell, String column) {
        if (cell == null) {
            throw new FaultException("STORE-BROKEN", "lead without " + column);
        }
        return cell;
    }

    static PersonId person(@Nullable String cell, String column) {
        return new PersonId(UUID.fromString(there(cell, column)));
    }

    static String text(PersonId person) {
        return person.value().toString();
    }
}
