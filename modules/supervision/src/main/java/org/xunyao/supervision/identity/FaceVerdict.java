package org.xunyao.supervision.identity;

import org.xunyao.registry.PharmacistId;

/// What samples say against templates, before anybody keeps it.
sealed interface FaceVerdict {
    /// Close to one person.
    ///
    /// @param distance the smallest
    record Same(PharmacistId pharmacist, double distance) implements FaceVerdict {}

    /// Far from everybody, often and long enough.
    ///
    /// @param distance the smallest to anybody
    record Another(double distance) implements FaceVerdict {}

    /// Neither may be said.
    record Undecided(RollFinding.Why why) implements FaceVerdict {}
}
