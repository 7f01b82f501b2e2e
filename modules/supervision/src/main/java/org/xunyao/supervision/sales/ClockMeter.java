package org.xunyao.supervision.sales;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Measures a till's clock from lines that were seen to arrive (时钟偏差测定). A line cannot arrive before it was
/// sold, so the shortest way of all is nearest to the offset; how far the usual way, or any of the newest, is longer
/// is the doubt. One thread uses it at a time.
public final class ClockMeter {
    private static final int MOST = 50;

    private final int least;
    private final Deque<Way> ways = new ArrayDeque<>();

    /// @param took from the till's time to our reading
    /// @param coarse how much of the till's time is not written: a second, or a minute
    private record Way(Duration took, Duration coarse) {}

    /// @param least so many lines are needed, at least 2
    public ClockMeter(int least) {
        if (least < 2) {
            throw new IllegalArgumentException("least " + least);
        }
        this.least = least;
    }

    /// A line came.
    ///
    /// @param sold by the till's clock
    /// @param arrived when it was read
    /// @param between how long ago the file was looked at before
    /// @param coarse how much of the till's time is not written
    public void saw(Instant sold, Instant arrived, Duration between, Duration coarse) {
        ways.addLast(new Way(Duration.between(sold, arrived), coarse.plus(between)));
        if (ways.size() > MOST) {
            ways.removeFirst();
        }
    }

    /// What is known by now.
    public TillClock clock() {
        if (ways.size() < least) {
            return new TillClock.Unknown();
        }
        List<Duration> sorted = ways.stream().map(Way::took).sorted().toList();
        Duration shortest = sorted.getFirst();
        Duration usual = longer(sorted.get(sorted.size() / 2), slowestOfLate());
        Duration coarse =
                ways.stream().map(Way::coarse).max(Duration::compareTo).orElseThrow();
        Duration offset = shortest.minus(coarse.dividedBy(2));
        return new TillClock.Measured(offset, coarse.dividedBy(2).plus(usual.minus(shortest)), sorted.size());
    }

    /// A clock that was set back shows in the newest lines first, long before the usual way grows.
    private Duration slowestOfLate() {
        return ways.stream()
                .skip(ways.size() - least)
                .map(Way::took)
                .max(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
