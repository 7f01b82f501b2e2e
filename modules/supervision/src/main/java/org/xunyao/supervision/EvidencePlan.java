package org.xunyao.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// What is kept of an episode for the person who decides (取证方案; domain/ai-supervision.md §2).
///
/// @param before film kept from before the episode; zero if its own pictures suffice
/// @param film how much is kept of its beginning and of its end
/// @param stills how many pictures, 1 to {@value #MOST}
/// @param every time between two of them
public record EvidencePlan(Duration before, Duration film, int stills, Duration every) {
    /// Most stills.
    public static final int MOST = 16;

    /// Refuses a plan that keeps nothing.
    public EvidencePlan {
        if (before.isNegative() || !film.isPositive() || stills < 1 || stills > MOST || !every.isPositive()) {
            throw new IllegalArgumentException(stills + " stills every " + every + ", film " + film);
        }
    }

    /// When the stills are due: one alone in the middle, several from the beginning of the film on. What
    /// would lie behind the firing is left out.
    public List<Instant> moments(Instant from, Instant firedAt) {
        if (stills == 1) {
            return List.of(from.plus(Duration.between(from, firedAt).dividedBy(2)));
        }
        return IntStream.range(0, stills)
                .mapToObj(place -> from.minus(before).plus(every.multipliedBy(place)))
                .filter(moment -> !moment.isAfter(firedAt))
                .toList();
    }
}
