package org.xunyao.app.watch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.video.AccessUnit;

/// The beginning of a stretch in memory, and one key picture for each still that is due behind it, until it is
/// known whether an alarm follows. Not safe for use by many threads.
final class Spool {
    private final Instant from;
    private final Instant until;
    private final long mostBytes;
    private final Deque<Instant> due = new ArrayDeque<>();
    private final List<AccessUnit> units = new ArrayList<>();
    private long bytes;
    private long sampled;
    private boolean full;
    private boolean thinned;

    /// @param from where the stretch begins
    /// @param row whose plan says what is kept
    /// @param mostBytes of the beginning; half as much of single pictures
    Spool(Instant from, AlarmRuleRow row, long mostBytes) {
        EvidencePlan plan = row.plan();
        this.from = from;
        this.until = from.plus(plan.film());
        this.mostBytes = mostBytes;
        plan.moments(from, from.plus(row.sustained())).stream()
                .filter(moment -> moment.isAfter(until))
                .forEach(due::addLast);
    }

    Instant from() {
        return from;
    }

    /// Takes the next unit if it belongs here. A unit known already is left out; after one that is later than the
    /// beginning, or too much, only single pictures are taken.
    void add(AccessUnit unit) {
        boolean known = !units.isEmpty() && unit.number() <= units.getLast().number();
        if (known || (units.isEmpty() && !unit.key())) {
            return;
        }
        if (full || unit.arrival().isAfter(until) || bytes + unit.bytes().length > mostBytes) {
            full = true;
            sample(unit);
            return;
        }
        units.add(unit);
        bytes += unit.bytes().length;
    }

    private void sample(AccessUnit unit) {
        boolean wanted = unit.key() && !due.isEmpty() && !unit.arrival().isBefore(due.getFirst());
        if (!wanted) {
            return;
        }
        due.removeIf(moment -> !moment.isAfter(unit.arrival()));
        if (sampled + unit.bytes().length <= mostBytes / 2) {
            units.add(unit);
            sampled += unit.bytes().length;
        }
    }

    /// Coded bytes that are kept.
    long bytes() {
        return bytes + sampled;
    }

    /// Whether something was given up.
    boolean isThinned() {
        return thinned;
    }

    /// Gives up whole groups of pictures from the middle of the beginning, the oldest first. Its first group and its
    /// last stay, and so does every single picture that a still is due of.
    ///
    /// @param most bytes that should be kept; what may not be given up stays all the same
    /// @return bytes given up
    long thin(long most) {
        long before = bytes();
        while (bytes() > most) {
            int second = nextKey(1);
            int third = nextKey(second + 1);
            boolean inFilm = third < units.size() && !units.get(third).arrival().isAfter(until);
            if (!inFilm) {
                break;
            }
            List<AccessUnit> group = units.subList(second, third);
            bytes -= group.stream().mapToLong(unit -> unit.bytes().length).sum();
            group.clear();
            thinned = true;
        }
        return before - bytes();
    }

    private int nextKey(int from) {
        int at = from;
        while (at < units.size() && !units.get(at).key()) {
            at++;
        }
        return at;
    }

    List<AccessUnit> units() {
        return List.copyOf(units);
    }
}
