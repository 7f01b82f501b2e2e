package org.xunyao.app.playback.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.xunyao.app.replay.Playing;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.cache.Alignment;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.timeline.Coverage;

/// Film of one camera, laid out by the time that all cameras share. JavaFX thread.
final class SyncFilm {
    /// A picture stands for this long when none follows; longer is a gap.
    private static final Duration STANDS = Duration.ofSeconds(3);

    private final Footage footage;
    private final Playing playing;
    private final Alignment alignment;
    private final List<AccessUnit> units;
    private final Instant[] taken;

    SyncFilm(Footage footage, Playing playing) {
        this.footage = footage;
        this.playing = playing;
        this.alignment = Alignment.of(footage);
        this.units = playing.inOrder();
        this.taken = new Instant[units.size()];
        for (int place = 0; place < taken.length; place++) {
            Instant at = alignment.instant(units.get(place), footage.times());
            // Whatever a clock does, the film goes on.
            taken[place] = place > 0 && at.isBefore(taken[place - 1]) ? taken[place - 1] : at;
        }
    }

    Footage footage() {
        return footage;
    }

    Playing playing() {
        return playing;
    }

    Alignment alignment() {
        return alignment;
    }

    Instant from() {
        return taken[0];
    }

    Instant to() {
        return taken[taken.length - 1];
    }

    /// Whether there is a picture of that moment.
    boolean holds(Instant moment) {
        int place = before(moment);
        if (place < 0) {
            return false;
        }
        // A stream that comes in segments is whole though they come far apart.
        boolean whole = place + 1 < taken.length && Coverage.follows(units.get(place), units.get(place + 1));
        return whole || !moment.isAfter(taken[place].plus(STANDS));
    }

    /// When the picture on the screen was taken.
    Instant shown() {
        return taken[playing.place()];
    }

    /// The moment of the next picture, or the one before.
    ///
    /// @param pictures 1 or −1
    Instant beside(Instant moment, int pictures) {
        int place = Math.clamp((long) before(moment) + pictures, 0, taken.length - 1);
        return taken[place];
    }

    /// Shows what was to be seen at that moment.
    ///
    /// @param keys whether key pictures alone are decoded
    void show(Instant moment, boolean keys) {
        int place = before(moment);
        while (keys && place > 0 && !units.get(place).key()) {
            place--;
        }
        playing.show(Math.max(0, place));
    }

    /// The last place not after a moment, −1 before the first.
    private int before(Instant moment) {
        int found = Arrays.binarySearch(taken, moment);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < taken.length && taken[found + 1].equals(moment)) {
            found++;
        }
        return found;
    }

    void close() {
        playing.close();
    }
}
