package org.xunyao.app.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.video.AccessUnit;

/// The beginning of a stretch in memory, until it is known whether an alarm follows. Not safe for use by
/// many threads.
final class Spool {
    private final Instant from;
    private final Instant until;
    private final long mostBytes;
    private final List<AccessUnit> units = new ArrayList<>();
    private long bytes;
    private boolean full;

    Spool(Instant from, Instant until, long mostBytes) {
        this.from = from;
        this.until = until;
        this.mostBytes = mostBytes;
    }

    Instant from() {
        return from;
    }

    /// Takes the next unit; a unit known already, a later one than asked for, or one that is too much is
    /// left out, and after the latter two nothing is taken any more.
    void add(AccessUnit unit) {
        boolean known = !units.isEmpty() && unit.number() <= units.getLast().number();
        if (full || known || (units.isEmpty() && !unit.key())) {
            return;
        }
        if (unit.arrival().isAfter(until) || bytes + unit.bytes().length > mostBytes) {
            full = true;
            return;
        }
        units.add(unit);
        bytes += unit.bytes().length;
    }

    List<AccessUnit> units() {
        return List.copyOf(units);
    }
}
