package org.xunyao.app.replay;

/// Which picture of a film follows which, and how long each stays, at a speed (倍速).
final class Pace {
    static final double SLOWEST = 0.25;
    static final double FASTEST = 16;
    /// Faster than this only pictures are decoded that need no other.
    private static final double KEYS_ONLY = 4;
    /// A screen is not given more pictures than one in such a time, in nanoseconds.
    private static final double LEAST = 30_000_000;

    private final Track track;
    private double speed = 1;

    Pace(Track track) {
        this.track = track;
    }

    void speed(double times) {
        speed = Math.clamp(times, SLOWEST, FASTEST);
    }

    /// The place that follows; the last one after itself.
    int next(int place) {
        int next = Math.min(place + 1, track.last());
        if (speed <= 1) {
            return next;
        }
        double passed = track.step(Math.max(place, 0));
        while (next < track.last() && passed < LEAST * speed) {
            passed += track.step(next);
            next++;
        }
        return speed > KEYS_ONLY ? track.keyFrom(next) : next;
    }

    /// How long a picture stays until the next one, in nanoseconds.
    long stay(int place) {
        long passed = 0;
        int next = next(place);
        for (int i = place; i < next; i++) {
            passed += track.step(i);
        }
        return (long) (passed / speed);
    }
}
