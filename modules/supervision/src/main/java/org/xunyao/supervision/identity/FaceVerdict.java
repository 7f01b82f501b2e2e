package org.xunyao.supervision.identity;

import org.xunyao.registry.PharmacistId;

/// What samples say against templates, before anybody keeps it.
sealed interface FaceVerdict {
    /// @param distance the smallest
    record Same(PharmacistId pharmacist, double distance) implements FaceVerdict {}

    /// @param distance the smallest to anybody
    record Another(double distance) implements FaceVerdict {}

    record Undecided(RollFinding.Why why) implements FaceVerdict {}
}
