package org.xunyao.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.BusinessHours.Stretch;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Spell;

/// What becomes of an alarm that another station raised when this one takes its camera over (接续).
///
/// Between the two nobody looked, so nothing is added up: only if the condition holds in the first thing seen
/// here does the alarm go on, and it ends where that stretch ends.
sealed interface Heir {
    /// Nothing was seen yet, or the condition still holds.
    record Waits() implements Heir {}

    /// It does not hold, or the rule's hours are over: the end lies in the time in which nobody looked.
    record Nothing() implements Heir {}

    /// It held from the first look to here.
    record Ended(Instant from, Instant to) implements Heir {}

    /// Judges.
    ///
    /// @param seen everything since the camera was taken over, oldest first
    /// @param until up to which everything has been seen
    static Heir of(List<Spell> seen, Post post, Instant until) {
        Optional<Instant> first = seen.stream()
                .filter(spell -> !(spell.held() instanceof Held.Unseen))
                .findFirst()
                .map(Spell::from);
        if (first.isEmpty()) {
            return new Waits();
        }
        Optional<Stretch> held = post.rule().stretches(seen, post.hours()).stream()
                .filter(stretch -> stretch.from().equals(first.get()))
                .findFirst();
        if (held.isEmpty()) {
            return new Nothing();
        }
        boolean goesOn = post.rule()
                .running(seen, post.hours(), until)
                .filter(first.get()::equals)
                .isPresent();
        return goesOn ? new Waits() : new Ended(first.get(), held.get().to());
    }
}
