package org.xunyao.ingest.rtp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts packets of RTP that overtook each other on their way back into their order (RFC 3550 §5.1). For one
/// that is missing it waits a little; then it is lost. Not safe for two threads at once.
public final class ReorderBuffer {
    /// So long a packet that is there waits for one that is missing before it.
    public static final Duration PATIENCE = Duration.ofMillis(150);

    private static final int MOST_HELD = 256;
    private static final int HEADER = 12;

    /// After so many packets behind the line one after the other the sender has begun anew.
    static final int MOST_LATE = 32;

    private final SortedMap<Long, Held> held = new TreeMap<>();
    private boolean started;
    private int source;
    private long next;
    private int late;

    private record Held(Datagram datagram, long since) {}

    /// Takes a packet.
    ///
    /// @param now of a clock that never jumps, in nanoseconds
    /// @return those that are in turn, maybe none
    public List<Datagram> take(Datagram datagram, long now) {
        List<Datagram> ready = new ArrayList<>();
        if (datagram.bytes().length < HEADER) {
            return ready;
        }
        ByteBuffer header = ByteBuffer.wrap(datagram.bytes());
        int sequence = header.getShort(2) & 0xFFFF;
        if (!started || header.getInt(8) != source || late > MOST_LATE) {
            held.values().forEach(waiting -> ready.add(waiting.datagram()));
            held.clear();
            started = true;
            late = 0;
            source = header.getInt(8);
            next = sequence;
        }
        int ahead = (short) (sequence - (int) next);
        if (ahead < 0) {
            late++;
            return ready;
        }
        late = 0;
        held.putIfAbsent(next + ahead, new Held(datagram, now));
        inTurn(ready);
        if (held.size() > MOST_HELD) {
            skip(ready);
        }
        ready.addAll(due(now));
        return ready;
    }

    /// What has waited long enough for a packet that is missing.
    ///
    /// @param now of the same clock
    public List<Datagram> due(long now) {
        List<Datagram> ready = new ArrayList<>();
        while (!held.isEmpty() && now - oldest() >= PATIENCE.toNanos()) {
            skip(ready);
        }
        return ready;
    }

    private long oldest() {
        return held.values().stream().mapToLong(Held::since).min().orElse(Long.MAX_VALUE);
    }

    private void skip(List<Datagram> ready) {
        next = held.firstKey();
        inTurn(ready);
    }

    private void inTurn(List<Datagram> ready) {
        for (Held waiting = held.remove(next); waiting != null; waiting = held.remove(next)) {
            ready.add(waiting.datagram());
            next++;
        }
    }
}
