package org.xunyao.supervision.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.registry.PharmacistId;

/// One answer to a roll call (点名应答).
///
/// @param number within the call, from 1
/// @param by who took it, as the audit names him
public record RollAnswer(UUID call, int number, Instant at, String by, RollFinding finding) {
    /// For whom it speaks.
    public Optional<PharmacistId> person() {
        return switch (finding) {
            case RollFinding.Accepted accepted -> Optional.of(accepted.pharmacist());
            case RollFinding.AnsweredOtherwise other -> Optional.of(other.pharmacist());
            case RollFinding.Other _, RollFinding.Unidentified _ -> Optional.empty();
        };
    }
}
