package org.xunyao.vision.face;

/// What one distance says.
public enum Likeness {
    /// Close enough to be the same person.
    SAME,
    /// Between the two limits: neither may be said.
    UNDECIDED,
    /// Too far to be the same person.
    OTHER;

    /// Reads a distance; not-a-number is undecided.
    ///
    /// @param distance Euclidean, 0 or more
    public static Likeness of(double distance, FaceLimits limits) {
        if (distance <= limits.same()) {
            return SAME;
        }
        return distance > limits.other() ? OTHER : UNDECIDED;
    }
}
