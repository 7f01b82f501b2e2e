package org.xunyao.video;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The last minute of one camera, still coded: for instant replay, for the clip of an alarm, and to bring
/// a new decoder up to date. It starts with a key unit always, and forgets whole groups of pictures from
/// the oldest side.
///
/// Safe for use by many threads. Bytes are shared with the units, not copied.
public final class Ring {
    private final Duration keep;
    private final long mostBytes;
    private final Deque<Group> groups = new ArrayDeque<>();

    /// An empty ring.
    ///
    /// @param keep at least this much time is held, if the bytes allow, such as 60 s
    /// @param mostBytes coded bytes that are never exceeded
    /// @throws IllegalArgumentException if either is not positive
    public Ring(Duration keep, long mostBytes) {
        if (!keep.isPositive() || mostBytes <= 0) {
            throw new IllegalArgumentException("ring of " + keep + ", " + mostBytes + " bytes");
        }
        this.keep = keep;
        this.mostBytes = mostBytes;
    }

    /// Takes the next unit. A unit that cannot be decoded, because no key unit came before it or because
    /// its group alone was larger than the ring, is let go.
    public synchronized void add(AccessUnit unit) {
        if (unit.key()) {
            groups.addLast(new Group());
        } else if (groups.isEmpty()) {
            return;
        }
        groups.getLast().add(unit);
        while (groups.size() > 1 && (bytes() > mostBytes || secondIsOldEnough(unit.arrival()))) {
            groups.removeFirst();
        }
        if (bytes() > mostBytes) {
            groups.clear();
        }
    }

    private boolean secondIsOldEnough(Instant newest) {
        return groups.stream()
                .skip(1)
                .findFirst()
                .map(second -> !second.first().arrival().isAfter(newest.minus(keep)))
                .orElse(false);
    }

    /// Units from the last key unit at or before `from` to the newest, so that decoding can start at
    /// once; if the ring does not reach back so far, all of it.
    public List<AccessUnit> since(Instant from) {
        return cut(unit -> !unit.arrival().isAfter(from), unit -> true);
    }

    /// Units from the last key unit at or before `from` to the last that arrived at or before `to`.
    public List<AccessUnit> between(Instant from, Instant to) {
        return cut(
                unit -> !unit.arrival().isAfter(from), unit -> !unit.arrival().isAfter(to));
    }

    /// Units from the last key unit at or before number `first` to number `last`, as an observation names
    /// them.
    public List<AccessUnit> numbered(long first, long last) {
        return cut(unit -> unit.number() <= first, unit -> unit.number() <= last);
    }

    private synchronized List<AccessUnit> cut(Predicate<AccessUnit> startsBefore, Predicate<AccessUnit> wanted) {
        List<AccessUnit> found = new ArrayList<>();
        for (Group group : groups) {
            if (startsBefore.test(group.first())) {
                found.clear();
            }
            group.units.stream().filter(wanted).forEach(found::add);
        }
        return List.copyOf(found);
    }

    /// Units since the newest key unit, it first: what a new decoder must be fed before live units. Empty
    /// if none came.
    public synchronized List<AccessUnit> lastGroup() {
        return groups.isEmpty() ? List.of() : List.copyOf(groups.getLast().units);
    }

    /// The newest unit.
    public synchronized Optional<AccessUnit> newest() {
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(groups.getLast().units.getLast());
    }

    /// Forgets groups from the oldest side until no more than so many bytes are held; the newest stays.
    ///
    /// @return whether any went
    public synchronized boolean shrink(long most) {
        boolean went = false;
        while (groups.size() > 1 && bytes() > most) {
            groups.removeFirst();
            went = true;
        }
        return went;
    }

    /// From the oldest unit to the newest; zero if there are not two.
    public synchronized Duration held() {
        return groups.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        groups.getFirst().first().arrival(),
                        groups.getLast().units.getLast().arrival());
    }

    /// Forgets everything, as where another stream follows.
    public synchronized void clear() {
        groups.clear();
    }

    /// Coded bytes held now.
    public synchronized long bytes() {
        long sum = 0;
        for (Group group : groups) {
            sum += group.bytes;
        }
        return sum;
    }

    private static final class Group {
        private final List<AccessUnit> units = new ArrayList<>();
        private long bytes;

        private AccessUnit first() {
            return units.getFirst();
        }

        private void add(AccessUnit unit) {
            units.add(unit);
            bytes += unit.bytes().length;
        }
    }
}
