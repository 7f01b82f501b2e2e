package org.xunyao.app.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.xunyao.app.alarms.ClipPlayer.Gap;
import org.xunyao.app.alarms.ReviewSheet.Stretch;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.timeline.Coverage;

/// The pictures of a clip in the order in which they are shown, laid out in arrivalTime, and how long each
/// stays on the screen. A picture has a place among those shown and an index among those coded; with B
/// pictures the two differ.
final class Track {
    /// Units missing for less than this are a stutter, not a gap to be told of.
    private static final Duration STUTTER = Duration.ofSeconds(1);
    /// Without a missing number too, as when the camera was connected anew.
    private static final Duration SILENCE = Duration.ofSeconds(3);
    /// So long the last picture before a gap stands, that it can be read how much is missing.
    private static final Duration AT_A_GAP = Duration.ofMillis(1_500);

    private static final long NANOS_PER_TICK_9 = 100_000;
    private static final long TICKS_9 = 9;
    private static final long LEAST_STEP = 5_000_000;

    private final List<AccessUnit> units;
    private final int[] indices;
    private final int[] places;
    private final Duration[] at;
    private final long[] steps;
    private final List<Gap> gaps;

    Track(Clip clip) {
        units = clip.units();
        List<Long> shown = clip.showTimes();
        indices = IntStream.range(0, units.size())
                .boxed()
                .sorted(Comparator.comparing(shown::get))
                .mapToInt(Integer::intValue)
                .toArray();
        places = new int[indices.length];
        for (int place = 0; place < indices.length; place++) {
            places[indices[place]] = place;
        }
        at = new Duration[units.size()];
        steps = new long[units.size()];
        gaps = lay(clip);
    }

    /// Pictures change places only within one group, so the moments of coming are those of the places too.
    private List<Gap> lay(Clip clip) {
        List<Gap> found = new ArrayList<>();
        Instant start = units.getFirst().arrival();
        at[0] = Duration.ZERO;
        for (int i = 1; i < at.length; i++) {
            // The wall clock may have been set back; the film goes on.
            Duration came = Duration.between(start, units.get(i).arrival());
            at[i] = came.compareTo(at[i - 1]) > 0 ? came : at[i - 1];
            Duration pause = at[i].minus(at[i - 1]);
            boolean whole = Coverage.follows(units.get(i - 1), units.get(i));
            boolean gap = clip.gapBefore(i) ? pause.compareTo(STUTTER) > 0 : !whole && pause.compareTo(SILENCE) > 0;
            if (gap) {
                found.add(new Gap(at[i - 1], at[i]));
            }
            steps[i - 1] = gap ? AT_A_GAP.toNanos() : step(i, pause);
        }
        return List.copyOf(found);
    }

    /// The camera's own clock sets the pace, for packets come in bursts; where it jumped, our clock does.
    private long step(int place, Duration pause) {
        long ticks = unit(place).pts() - unit(place - 1).pts();
        long nanos = ticks > 0 && ticks < SILENCE.toNanos() * TICKS_9 / NANOS_PER_TICK_9
                ? ticks * NANOS_PER_TICK_9 / TICKS_9
                : pause.toNanos();
        return Math.max(LEAST_STEP, nanos);
    }

    int last() {
        return units.size() - 1;
    }

    /// The unit whose picture has that place.
    AccessUnit unit(int place) {
        return units.get(indices[place]);
    }

    /// A unit in the order of decoding.
    AccessUnit coded(int index) {
        return units.get(index);
    }

    int index(int place) {
        return indices[place];
    }

    int place(int index) {
        return places[index];
    }

    Duration length() {
        return at[at.length - 1];
    }

    /// Where a picture stands.
    Duration at(int place) {
        return at[place];
    }

    /// How long a picture stays on the screen, in nanoseconds; 0 for the last.
    long step(int place) {
        return steps[place];
    }

    List<Gap> gaps() {
        return gaps;
    }

    /// What there are pictures of, in arrivalTime.
    List<Stretch> stretches() {
        Instant start = units.getFirst().arrival();
        List<Stretch> stretches = new ArrayList<>();
        Duration from = Duration.ZERO;
        for (Gap gap : gaps) {
            stretches.add(new Stretch(start.plus(from), start.plus(gap.from())));
            from = gap.to();
        }
        stretches.add(new Stretch(start.plus(from), start.plus(length())));
        return stretches;
    }

    /// The last place not after a position.
    int before(Duration position) {
        int low = 0;
        int high = last();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (at[middle].compareTo(position) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Index at which decoding must begin to see a picture. One that is shown before the key unit it follows
    /// needs the group before too (leading picture, ITU-T H.265 §3).
    int start(int place) {
        int index = indices[place];
        int key = key(index);
        return places[index] < places[key] && key > 0 ? key(key - 1) : key;
    }

    private int key(int index) {
        int key = index;
        while (!units.get(key).key()) {
            key--;
        }
        return key;
    }

    /// The place of the first key unit's picture at or behind a place; that of the last picture if none comes.
    int keyFrom(int place) {
        for (int i = place; i <= last(); i++) {
            if (unit(i).key()) {
                return i;
            }
        }
        return last();
    }
}
