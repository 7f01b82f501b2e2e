package org.xunyao.testkit.onvif;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What a simulated device does with its motors. It turns until it is stopped or the time of the order is
/// over.
final class Motion {
    private final Map<String, String> presets = new TreeMap<>(Map.of("1", "柜台", "2", "门口"));
    private final Map<String, Integer> orders = new HashMap<>();
    private final Consumer<String> journal;
    private long begun;
    private long end;
    private boolean moving;
    private long moved;
    private String last = "";
    private int named = 2;

    /// @param journal hears each order that is carried out, and each time that it came to stand
    Motion(Consumer<String> journal) {
        this.journal = journal;
    }

    /// Turns from now on for at most that long.
    synchronized void move(String velocity, Duration atMost, long now) {
        settle(now);
        if (!moving) {
            begun = now;
        }
        moving = true;
        last = velocity;
        journal.accept("MOVE " + velocity + " " + atMost);
        end = now + atMost.toNanos();
    }

    synchronized void stop(long now) {
        settle(now);
        if (moving) {
            stood(now, "STOP");
        }
    }

    private void stood(long at, String why) {
        moved += at - begun;
        moving = false;
        journal.accept("STOOD " + why + " " + Duration.ofNanos(at - begun).toMillis() + " ms");
    }

    private void settle(long now) {
        if (moving && now >= end) {
            stood(end, "ALONE");
        }
    }

    synchronized void count(String order) {
        orders.merge(order, 1, Integer::sum);
    }

    synchronized int count(String order, int none) {
        return orders.getOrDefault(order, none);
    }

    synchronized boolean moving(long now) {
        settle(now);
        return moving;
    }

    synchronized Duration moved(long now) {
        settle(now);
        return Duration.ofNanos(moved + (moving ? now - begun : 0));
    }

    synchronized String last() {
        return last;
    }

    synchronized void at(String place) {
        last = place;
        journal.accept("AT " + place);
    }

    synchronized Map<String, String> presets() {
        return new TreeMap<>(presets);
    }

    synchronized String remember(String name) {
        String token = Integer.toString(++named);
        presets.put(token, name);
        return token;
    }

    synchronized boolean forget(String token) {
        return presets.remove(token) != null;
    }
}
