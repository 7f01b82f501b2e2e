package org.xunyao.ingest.h264;

import java.util.OptionalLong;

/// Unwraps 32-bit RTP time stamps (RFC 3550 §5.1) into 64 bits that start at 0.
final class MediaClock {
    /// Beyond 30 s to either side the camera has set its clock anew; a stream silent for that long is
    /// long closed.
    private static final long LARGEST_STEP = 30L * 90_000;

    /// What is assumed between two pictures around such a jump, 40 ms.
    private static final long ASSUMED_STEP = 3_600;

    private boolean running;
    private int lastStamp;
    private long lastTime;
    private long jumps;

    /// The time that a stamp means.
    ///
    /// @param stamp the 32 bits
    /// @return ticks since the first, never negative
    long unwrap(int stamp) {
        if (running) {
            int step = stamp - lastStamp;
            boolean jump = Math.abs((long) step) > LARGEST_STEP || lastTime + step < 0;
            lastTime = Math.max(0, lastTime + (Math.abs((long) step) > LARGEST_STEP ? ASSUMED_STEP : step));
            jumps += jump ? 1 : 0;
        }
        running = true;
        lastStamp = stamp;
        return lastTime;
    }

    /// How often the time did not follow the stamps; what a stamp before such a jump meant says nothing of
    /// the stamps behind it.
    long jumps() {
        return jumps;
    }

    /// The time that a stamp near the last one means, which may lie before the first.
    ///
    /// @return empty before the first, and for a stamp that is not of these packets
    OptionalLong at(int stamp) {
        int step = stamp - lastStamp;
        return running && Math.abs((long) step) <= LARGEST_STEP
                ? OptionalLong.of(lastTime + step)
                : OptionalLong.empty();
    }
}
