package org.xunyao.vision.face;

/// What several samples of one visit say together. Only the first is a finding for the person, only the
/// second one against; everything else says why neither may be said.
public enum Identity {
    /// At least one sample was the enrolled person.
    ACCEPTED,
    /// Enough samples over long enough were another person, and none was the enrolled one.
    OTHER,
    /// Unidentified: no face was found.
    NO_FACE,
    /// Unidentified: every face was narrower than the least one.
    TOO_SMALL,
    /// Unidentified: no sample was clearly one or the other.
    BETWEEN,
    /// Unidentified: too few samples were another person, or in too short a time.
    TOO_FEW
}
