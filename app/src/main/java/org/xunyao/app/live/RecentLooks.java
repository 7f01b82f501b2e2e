package org.xunyao.app.live;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.xunyao.video.Observation;

/// The last usable looks at one camera, so that a reviewer can see the boxes that the machine drew. Safe for
/// use by many threads.
final class RecentLooks {
    private static final int MOST = 900;

    private final Deque<Observation> looks = new ArrayDeque<>();

    synchronized void add(Observation look) {
        looks.addLast(look);
        if (looks.size() > MOST) {
            looks.removeFirst();
        }
    }

    /// Those of that stretch, both ends included, oldest first.
    synchronized List<Observation> between(Instant from, Instant to) {
        return looks.stream()
                .filter(look -> !look.at().isBefore(from) && !look.at().isAfter(to))
                .toList();
    }
}
