package org.xunyao.app.replay;

import java.time.Duration;
import java.util.BitSet;

/// Which units of a clip were on the screen, and of which there is no picture (看过的画面).
final class Shown {
    /// A damaged stretch no longer than this does not keep a clip from having been watched.
    private static final Duration LONGEST_BLANK = Duration.ofSeconds(1);
    /// When so many units have no picture and none has one, this computer cannot decode the clip.
    private static final int HOPELESS = 50;

    private final Track track;
    private final BitSet seen = new BitSet();
    private final BitSet blank = new BitSet();

    Shown(Track track) {
        this.track = track;
    }

    /// It was on the screen.
    void seen(int place) {
        seen.set(place);
        blank.clear(place);
    }

    /// It was decoded and there was nothing to see.
    void blank(int place) {
        if (!seen.get(place)) {
            blank.set(place);
        }
    }

    /// Whether nothing can be seen at all.
    boolean hopeless() {
        return seen.isEmpty() && blank.cardinality() >= Math.min(HOPELESS, track.last() + 1);
    }

    /// Whether everything there is to see was on the screen.
    boolean whole() {
        if (seen.cardinality() + blank.cardinality() <= track.last()) {
            return false;
        }
        int from = blank.nextSetBit(0);
        while (from >= 0) {
            int to = blank.nextClearBit(from) - 1;
            Duration before = track.at(Math.max(0, from - 1));
            Duration after = track.at(Math.min(track.last(), to + 1));
            if (after.minus(before).compareTo(LONGEST_BLANK) > 0) {
                return false;
            }
            from = blank.nextSetBit(to + 1);
        }
        return true;
    }
}
