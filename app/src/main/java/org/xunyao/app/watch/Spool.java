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

    List<AccessUnit> units() {
        return List.copyOf(units);
    }
}
