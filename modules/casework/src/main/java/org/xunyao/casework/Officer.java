package org.xunyao.casework;

import org.xunyao.access.PersonId;

/// An officer with enforcement power (执法人员), as printed when the step was taken.
///
/// @param badge number of the enforcement certificate (执法证号)
public record Officer(PersonId id, String name, String badge) {
    /// Refuses an officer without a certificate.
    public Officer {
        if (name.isBlank() || badge.isBlank()) {
            throw new IllegalArgumentException("an officer has a name and an enforcement certificate");
        }
    }
}
