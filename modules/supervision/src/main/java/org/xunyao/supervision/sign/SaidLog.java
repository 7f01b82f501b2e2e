package org.xunyao.supervision.sign;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What the last looks read (识读记录), for the alarm that may come of them. One thread at a time.
public final class SaidLog {
    private static final int MOST = 2_000;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /// Looks that said the same one after another.
    private record Entry(Instant from, Instant to, Said said) {}

    /// One look. One from before the last, as after a jump of the clock, says nothing.
    public void add(Instant at, Said said) {
        Entry last = entries.peekLast();
        if (last != null && !at.isAfter(last.to())) {
            return;
        }
        if (last != null && last.said().equals(said)) {
            entries.removeLast();
            entries.add(new Entry(last.from(), at, said));
        } else {
            entries.add(new Entry(at, at, said));
        }
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
    }

    /// What lies further back is not asked for any more.
    public void forget(Instant before) {
        entries.removeIf(entry -> entry.to().isBefore(before));
    }

    /// What was read from a moment to another.
    public Shown between(Instant from, Instant to) {
        List<Entry> asked = entries.stream()
                .filter(entry -> !entry.to().isBefore(from) && !entry.from().isAfter(to))
                .toList();
        if (asked.isEmpty()) {
            return Shown.NOTHING;
        }
        boolean some = asked.stream().anyMatch(entry -> entry.said().seen());
        boolean all = asked.stream().allMatch(entry -> entry.said().seen());
        List<Shown.Value> values = new ArrayList<>();
        for (Entry entry : asked) {
            if (!entry.said().text().isEmpty()) {
                Instant at = entry.from().isBefore(from) ? from : entry.from();
                values.add(new Shown.Value(at, entry.said().text()));
            }
        }
        Shown.Seen seen = all ? Shown.Seen.ALL : some ? Shown.Seen.PART : Shown.Seen.NONE;
        return new Shown(seen, Shown.thinned(values));
    }
}
