package org.xunyao.video.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.AccessUnit;

/// Of which stretches there is film (有录像的时段).
///
/// @param stretches in order, none touching the next
public record Coverage(List<Stretch> stretches) {
    /// A pause no longer than this is not told of: key pictures only may come so seldom.
    public static final Duration STUTTER = Duration.ofSeconds(3);

    /// Segments are not longer; a camera that stood still for longer and goes on counting has a gap.
    private static final Duration LONGEST_BURST = Duration.ofSeconds(30);

    private static final long TICKS = 90_000;

    /// There is none.
    public static final Coverage NONE = new Coverage(List.of());

    /// From the first picture to the last.
    public record Stretch(Instant from, Instant to) {}

    /// Copies the list, puts it in order and joins what touches.
    public Coverage {
        stretches = joined(stretches);
    }

    /// That of units in the order of their coming.
    public static Coverage of(List<AccessUnit> units) {
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            AccessUnit unit = units.get(i);
            boolean on = i > 0 && follows(units.get(i - 1), unit);
            Instant from = on ? units.get(i - 1).arrival() : unit.arrival();
            stretches.add(new Stretch(from, unit.arrival()));
        }
        return new Coverage(stretches);
    }

    /// Whether nothing is missing between two units, however long the second one was on its way: a stream
    /// that is fetched in segments comes in bursts, as far apart as its segments are long, and yet is
    /// whole. No unit is missing and the camera's own clock went on without a pause; or the pause is a
    /// stutter.
    public static boolean follows(AccessUnit before, AccessUnit unit) {
        Duration pause = Duration.between(before.arrival(), unit.arrival());
        if (pause.isNegative() || pause.compareTo(LONGEST_BURST) > 0) {
            return false;
        }
        long step = unit.pts() - before.pts();
        boolean whole = unit.number() == before.number() + 1 && Math.abs(step) <= STUTTER.toSeconds() * TICKS;
        return whole || pause.compareTo(STUTTER) <= 0;
    }

    /// This and another one.
    public Coverage and(Coverage other) {
        List<Stretch> all = new ArrayList<>(stretches);
        all.addAll(other.stretches);
        return new Coverage(all);
    }

    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch next :
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            Stretch last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && !next.from().isAfter(last.to().plus(STUTTER))) {
                joined.set(joined.size() - 1, new Stretch(last.from(), later(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// The first moment not before the one asked for of which there is film.
    public Optional<Instant> from(Instant moment) {
        return stretches.stream()
                .filter(stretch -> !stretch.to().isBefore(moment))
                .map(stretch -> later(stretch.from(), moment))
                .findFirst();
    }

    /// What is missing between the stretches, with what was wrong with the stream.
    public List<Gap> gaps(Outages outages) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < stretches.size(); i++) {
            Instant from = stretches.get(i - 1).to();
            Instant to = stretches.get(i).from();
            gaps.add(new Gap(from, to, outages.why(from, to)));
        }
        return gaps;
    }
}
