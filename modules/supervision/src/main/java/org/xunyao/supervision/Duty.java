package org.xunyao.supervision;

/// What is known of a post over a stretch of time (在岗状态): three values, and ignorance is never absence.
public sealed interface Duty {
    /// Somebody was in the zone (有人).
    record Present() implements Duty {}

    /// Valid looks covered the whole stretch and saw nobody in the zone (无人).
    record Absent() implements Duty {}

    /// Nothing may be concluded (未能看到).
    record Unseen(UnseenReason reason) implements Duty {}
}
