package org.xunyao.evidence;

import org.xunyao.access.PersonId;

/// Where the bytes come from (证据来源).
public sealed interface EvidenceSource {
    /// A camera's stream.
    ///
    /// @param camera identifier of the camera
    record OfCamera(String camera) implements EvidenceSource {
        /// Refuses blanks.
        public OfCamera {
            if (camera.isBlank()) {
                throw new IllegalArgumentException("camera without an identifier");
            }
        }
    }

    /// A person who collected or made them.
    record OfPerson(PersonId person) implements EvidenceSource {}
}
