package org.xunyao.ingest.file;

import java.util.OptionalLong;
import org.xunyao.ingest.coded.MediaClock;

/// Times of decoding of a film in ticks of 1/90000 s. They begin anew after so many bits, and never go back:
/// where the film's do, or jump by more than 30 s, 40 ms are put between two pictures and it is counted.
final class FilmClock {
    private final MediaClock clock;
    private long last;

    /// @param bits of a stamp
    /// @param frequency stamps a second
    FilmClock(int bits, int frequency) {
        this.clock = new MediaClock(bits, frequency);
    }

    /// The next stamp is of another clock, as was announced.
    void begin() {
        clock.begin();
    }

    long time(long stamp) {
        OptionalLong meant = clock.at(stamp);
        if (meant.isPresent() && meant.getAsLong() < last) {
            clock.begin();
        }
        last = clock.unwrap(stamp);
        return last;
    }

    long jumps() {
        return clock.jumps();
    }
}
