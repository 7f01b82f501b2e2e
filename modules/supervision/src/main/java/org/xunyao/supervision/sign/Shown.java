package org.xunyao.supervision.sign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What was read during an episode (事件期间识读), for the person who decides.
///
/// @param seen how much of it could be read
/// @param values what it said and from when on, oldest first, at most {@value #MOST}
public record Shown(Seen seen, List<Value> values) {
    /// Most values that are kept.
    public static final int MOST = 12;
    /// The rule reads nothing, or nothing was there to be read.
    public static final Shown NOTHING = new Shown(Seen.UNASKED, List.of());

    /// How much of an episode could be read.
    public enum Seen {
        /// There was nothing to read: no zone for it is drawn.
        UNASKED,
        /// All looks could read it.
        ALL,
        /// Some could, some could not.
        PART,
        /// None could; nothing follows from it.
        NONE
    }

    /// What was read from a moment on.
    ///
    /// @param at in whole seconds
    /// @param text one line, without a line feed
    public record Value(Instant at, String text) {
        /// Refuses two lines.
        public Value {
            at = at.truncatedTo(ChronoUnit.SECONDS);
            if (text.isEmpty() || text.length() > Said.MOST || text.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("value of " + text.length() + " characters");
            }
        }
    }

    /// Copies the list; refuses too much.
    public Shown {
        values = List.copyOf(values);
        if (values.size() > MOST) {
            throw new IllegalArgumentException(values.size() + " values");
        }
    }

    /// This and what was read later in the same alarm.
    public Shown and(Shown later) {
        if (seen == Seen.UNASKED) {
            return later;
        }
        if (later.seen == Seen.UNASKED) {
            return this;
        }
        List<Value> both = new ArrayList<>(values);
        both.addAll(later.values);
        return new Shown(seen == later.seen ? seen : Seen.PART, thinned(both));
    }

    /// Evenly chosen of them, the first and the last among these.
    static List<Value> thinned(List<Value> all) {
        if (all.size() <= MOST) {
            return List.copyOf(all);
        }
        List<Value> chosen = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            chosen.add(all.get(Math.round(i * (all.size() - 1) / (float) (MOST - 1))));
        }
        return chosen;
    }
}
