package org.xunyao.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The copies of pictures that wait for the detector, shared by all cameras: it looks at one at a time, so
/// a few do. Where they run out, cameras get theirs in the order in which they asked.
final class Samples {
    /// Five pictures of 3840×2160, twenty of 1920×1080, or those of any number of small streams.
    static final long USUAL = 64L << 20;
    /// A camera that asked is waited for so long; one that shows key pictures alone asks seldom.
    private static final long PATIENCE = 4_000_000_000L;

    private final long most;
    private final Deque<Sample> free = new ArrayDeque<>();
    private final Map<Object, Long> line = new LinkedHashMap<>();
    private long made;
    private long idle;

    /// @param most bytes of all samples together
    Samples(long most) {
        this.most = most;
    }

    /// A sample to be filled, if there is one for this camera now; else it asks again with its next picture.
    ///
    /// @param who the camera's seat
    /// @param bytes of its picture
    /// @param now monotonic, nanoseconds
    synchronized @Nullable Sample take(Object who, int bytes, long now) {
        line.values().removeIf(asked -> now - asked > PATIENCE);
        // Put anew it keeps its place in the line.
        line.put(who, now);
        if (made - idle + bytes * (ahead(who) + 1) > most) {
            return null;
        }
        line.remove(who);
        Sample sample = free.stream()
                .filter(each -> each.capacity() == bytes)
                .findFirst()
                .orElse(null);
        if (sample != null) {
            free.remove(sample);
            idle -= bytes;
            return sample;
        }
        while (made + bytes > most) {
            discard(free.remove());
        }
        made += bytes;
        return new Sample(bytes);
    }

    private long ahead(Object who) {
        return line.keySet().stream().takeWhile(each -> each != who).count();
    }

    private void discard(Sample sample) {
        idle -= sample.capacity();
        made -= sample.capacity();
        sample.close();
    }

    /// The detector is done with it.
    synchronized void giveBack(Sample sample) {
        free.add(sample);
        idle += sample.capacity();
    }

    /// The camera asks no more.
    synchronized void leave(Object who) {
        line.remove(who);
    }

    /// Bytes of all samples that there are.
    synchronized long made() {
        return made;
    }
}
