package org.xunyao.supervision.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.registry.PharmacistId;
import org.xunyao.registry.PharmacyId;

/// An announced roll call of one shop (点名), begun by a person.
///
/// @param spot code of the camera at the check-in spot, empty where none is used
/// @param at when it was announced
/// @param by who announced it, as the audit names him
/// @param expected the pharmacists registered at the shop then
/// @param closing when it ended
public record RollCall(
        UUID id,
        PharmacyId pharmacy,
        String spot,
        Instant at,
        String by,
        List<PharmacistId> expected,
        Optional<Closing> closing) {
    /// Copies the list.
    public RollCall {
        expected = List.copyOf(expected);
    }

    /// Its end.
    public record Closing(Instant at, String by) {}
}
