package org.xunyao.supervision.workshop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;
import org.xunyao.video.CameraId;

/// What other figures would have done, beside what was truly raised (试算对照).
///
/// @param lines in the order of time
/// @param fired on how many occasions it would have fired
/// @param seen how long the hours in question were seen, over all cameras
/// @param unseen how long they were not
public record Comparison(List<Line> lines, int fired, Duration seen, Duration unseen) {
    /// Copies the lines.
    public Comparison {
        lines = List.copyOf(lines);
    }

    /// One occasion.
    ///
    /// @param would when it would fire now, if it would
    /// @param raised the alarm that was raised, if one was
    public record Line(CameraId camera, Optional<Episode> would, Optional<RaisedAlarm> raised, Effect effect) {
        /// When it began.
        public Instant from() {
            return raised.map(RaisedAlarm::from)
                    .or(() -> would.map(Episode::from))
                    .orElseThrow();
        }
    }

    /// What becomes of an occasion.
    public enum Effect {
        /// It was raised and would be again.
        STAYS,
        /// It was raised and would not be.
        REMOVED,
        /// It was raised, but what is kept does not even show it to the figures in force: nothing can be said.
        UNSAID,
        /// It was not raised and would be.
        ADDED,
        /// It would fire by the figures in force too, but no alarm stands for it.
        UNRAISED
    }

    /// How many alarms of an outcome can be compared.
    public int all(Outcome outcome) {
        return count(outcome, Effect.STAYS) + count(outcome, Effect.REMOVED);
    }

    /// How many of them would not be raised.
    public int removed(Outcome outcome) {
        return count(outcome, Effect.REMOVED);
    }

    /// Of how many alarms nothing can be said.
    public int unsaid() {
        return (int)
                lines.stream().filter(line -> line.effect() == Effect.UNSAID).count();
    }

    /// How many occasions were not raised and would be.
    public int added() {
        return (int)
                lines.stream().filter(line -> line.effect() == Effect.ADDED).count();
    }

    private int count(Outcome outcome, Effect effect) {
        return (int) lines.stream()
                .filter(line -> line.effect() == effect)
                .flatMap(line -> line.raised().stream())
                .filter(alarm -> alarm.outcome() == outcome)
                .count();
    }

    /// As it stays on record.
    ///
    /// @param from beginning of the time that was asked for
    /// @param to its end
    /// @param cameras of how many looks were kept
    public TrialSum sum(Instant from, Instant to, int cameras) {
        return new TrialSum(
                from,
                to,
                cameras,
                seen,
                unseen,
                fired,
                all(Outcome.FALSE),
                removed(Outcome.FALSE),
                all(Outcome.RIGHT),
                removed(Outcome.RIGHT));
    }
}
