package org.xunyao.ingest.h264;

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

    /// The time that a stamp means.
    ///
    /// @param stamp the 32 bits
    /// @return ticks since the first, never negative
    long unwrap(int stamp) {
        if (running) {
            int step = stamp - lastStamp;
            lastTime += Math.abs((long) step) > LARGEST_STEP ? ASSUMED_STEP : step;
            lastTime = Math.max(0, lastTime);
        }
        running = true;
        lastStamp = stamp;
        return lastTime;
    }
}
