package org.xunyao.vision.track;

import org.xunyao.video.Box;

/// Where a person is expected: place and size with a steady speed, corrected by a share of each miss.
final class Track {
    private static final int PARTS = 4;
    /// Middle across and down; the size of a box shakes more than it changes.
    private static final int MOVING = 2;
    private static final double NANOS = 1e9;
    /// A speed that was seen once may be noise, and what is not seen need not go on.
    private static final double LONGEST_GUESS = 1;
    private static final double SHORTEST_STEP = 0.02;

    private final long number;
    private final double[] place = new double[PARTS];
    private final double[] speed = new double[MOVING];
    private final double[] expected = new double[PARTS];
    private long seenAt;
    private boolean moved;

    Track(long number, Box box, long nanos) {
        this.number = number;
        parts(box, place);
        parts(box, expected);
        seenAt = nanos;
    }

    long number() {
        return number;
    }

    double unseenSeconds(long nanos) {
        return (nanos - seenAt) / NANOS;
    }

    /// Moves to where the person should be now.
    void expect(long nanos) {
        double seconds = Math.min(unseenSeconds(nanos), LONGEST_GUESS);
        for (int i = 0; i < PARTS; i++) {
            expected[i] = i < MOVING ? place[i] + speed[i] * seconds : place[i];
        }
    }

    /// Intersection over union with the expected place, 0..1.
    ///
    /// @param reach by how much of its own side each of both is widened on each side
    double overlap(Box box, double reach) {
        double fold = 1 + 2 * reach;
        double width = expected[2] * fold;
        double height = expected[3] * fold;
        double wide = common(box.x() + box.width() / 2, box.width() * fold, expected[0], width);
        double high = common(box.y() + box.height() / 2, box.height() * fold, expected[1], height);
        if (wide <= 0 || high <= 0) {
            return 0;
        }
        double common = wide * high;
        return common / (box.width() * box.height() * fold * fold + width * height - common);
    }

    private static double common(double oneMiddle, double one, double otherMiddle, double other) {
        return Math.min(oneMiddle + one / 2, otherMiddle + other / 2)
                - Math.max(oneMiddle - one / 2, otherMiddle - other / 2);
    }

    /// Takes a box as this person's.
    void take(Box box, TrackLimits limits, long nanos) {
        double seconds = unseenSeconds(nanos);
        double[] found = new double[PARTS];
        parts(box, found);
        for (int i = 0; i < PARTS; i++) {
            double miss = found[i] - expected[i];
            if (seconds > 0 && i < MOVING) {
                // The first step is all that is known of the speed.
                speed[i] += (moved ? limits.speedGain() : 1) * miss / Math.max(seconds, SHORTEST_STEP);
            }
            place[i] = expected[i] + limits.gain() * miss;
        }
        moved |= seconds > 0;
        seenAt = nanos;
    }

    private static void parts(Box box, double[] into) {
        into[0] = box.x() + box.width() / 2;
        into[1] = box.y() + box.height() / 2;
        into[2] = box.width();
        into[3] = box.height();
    }
}
