package org.xunyao.supervision;

import org.xunyao.video.Observation;

/// Whether a {@link Condition} holds (条件是否成立), and ignorance is never one of the other values.
public sealed interface Held {
    /// It holds (成立).
    record Holds() implements Held {}

    /// It holds, and something that was seen excuses it (成立但有告知), as a plate does that says the pharmacist is away:
    /// no alarm comes of it, and it is no presence either.
    record Excused() implements Held {}

    /// It does not hold (不成立).
    record Not() implements Held {}

    /// Nothing may be concluded (未能看到).
    record Unseen(UnseenReason reason) implements Held {}

    /// What follows of a picture that was of use.
    static Held of(boolean holds) {
        return holds ? new Holds() : new Not();
    }

    /// What follows of a picture that was of no use.
    static Held unseen(Observation look) {
        return new Unseen(UnseenReason.of(look.why()));
    }
}
