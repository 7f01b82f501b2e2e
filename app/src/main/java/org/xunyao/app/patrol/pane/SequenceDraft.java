package org.xunyao.app.patrol.pane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xunyao.video.patrol.PatrolStop;

/// A sequence while it is changed, with what it was before (撤销).
///
/// @param past oldest first
record SequenceDraft(List<List<PatrolStop>> past, List<PatrolStop> stops) {
    private static final int MOST = 100;

    SequenceDraft {
        past = List.copyOf(past.subList(Math.max(0, past.size() - MOST), past.size()));
        stops = List.copyOf(stops);
    }

    static SequenceDraft of(List<PatrolStop> stops) {
        return new SequenceDraft(List.of(), stops);
    }

    boolean changed() {
        return !past.isEmpty();
    }

    /// The stop changes places with the one before or behind it.
    SequenceDraft move(int at, int by) {
        int to = at + by;
        if (at < 0 || to < 0 || Math.max(at, to) >= stops.size()) {
            return this;
        }
        return with(changed -> changed.add(to, changed.remove(at)));
    }

    /// The stop lasts longer or shorter.
    SequenceDraft dwell(int at, Duration by, Duration least, Duration most) {
        if (at < 0 || at >= stops.size()) {
            return this;
        }
        PatrolStop stop = stops.get(at);
        Duration wished = stop.dwell().plus(by);
        Duration now = wished.compareTo(least) < 0 ? least : wished.compareTo(most) > 0 ? most : wished;
        return now.equals(stop.dwell()) ? this : with(changed -> changed.set(at, new PatrolStop(stop.camera(), now)));
    }

    /// Without the stop; the last one stays.
    SequenceDraft remove(int at) {
        return at < 0 || at >= stops.size() || stops.size() == 1 ? this : with(changed -> changed.remove(at));
    }

    /// One step back.
    SequenceDraft undo() {
        return past.isEmpty() ? this : new SequenceDraft(past.subList(0, past.size() - 1), past.getLast());
    }

    private SequenceDraft with(Consumer<List<PatrolStop>> change) {
        var before = new ArrayList<>(past);
        before.add(stops);
        var changed = new ArrayList<>(stops);
        change.accept(changed);
        return new SequenceDraft(before, changed);
    }
}
