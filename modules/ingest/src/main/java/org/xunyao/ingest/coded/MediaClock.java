package org.xunyao.ingest.coded;

import java.util.OptionalLong;

/// Unwraps time stamps that begin anew at 0 after so many bits (RFC 3550 §5.1 for RTP) into ticks of
/// 1/90000 s that start at 0.
public final class MediaClock {
    /// Beyond 30 s to either side the camera has set its clock anew; a stream silent for that long is
    /// long closed.
    private static final long LARGEST_STEP = 30L * 90_000;

    /// What is assumed between two pictures around such a jump, 40 ms.
    private static final long ASSUMED_STEP = 3_600;

    private static final int TICKS_PER_SECOND = 90_000;

    private final int unused;
    private final long scale;
    private boolean running;
    private boolean anew;
    private long lastStamp;
    private long lastTime;
    private long jumps;

    /// Before the first stamp.
    ///
    /// @param bits of a stamp, 1..62
    /// @param frequency stamps a second, a divisor of 90000
    public MediaClock(int bits, int frequency) {
        this.unused = Long.SIZE - bits;
        this.scale = TICKS_PER_SECOND / frequency;
    }

    /// The time that a stamp means.
    ///
    /// @param stamp its lowest bits count
    /// @return ticks since the first, never negative
    public long unwrap(long stamp) {
        if (running) {
            long step = step(stamp);
            boolean far = anew || Math.abs(step) > LARGEST_STEP;
            jumps += far || lastTime + step < 0 ? 1 : 0;
            lastTime = Math.max(0, lastTime + (far ? ASSUMED_STEP : step));
        }
        running = true;
        anew = false;
        lastStamp = stamp;
        return lastTime;
    }

    /// The next stamp is of another clock, as after a discontinuity that was announced.
    public void begin() {
        anew = running;
    }

    private long step(long stamp) {
        return (((stamp - lastStamp) << unused) >> unused) * scale;
    }

    /// How often the time did not follow the stamps; what a stamp before such a jump meant says nothing of
    /// the stamps behind it.
    public long jumps() {
        return jumps;
    }

    /// The time that a stamp near the last one means, which may lie before the first.
    ///
    /// @return empty before the first, and for a stamp that is not of these
    public OptionalLong at(long stamp) {
        long step = step(stamp);
        return running && Math.abs(step) <= LARGEST_STEP ? OptionalLong.of(lastTime + step) : OptionalLong.empty();
    }
}
