package org.xunyao.player.ffmpeg;

import org.xunyao.player.CodedUnit;
import org.xunyao.video.coding.DecodeTimes;

/// Says when each unit of a camera is decoded, so that pictures come as evenly as the camera took them and
/// not as the network brought them. It keeps the quickest way that a unit had lately and adds a little to
/// it; what takes longer is decoded when it comes.
final class Pacer {
    /// What is added: a unit may come so much later than the quickest one without being seen.
    static final long DELAY = 120_000_000L;
    /// Units of several cameras are due together, so that threads wake up less often.
    static final long GRID = 10_000_000L;
    /// A way that differs by more has another cause: the camera's clock was set, or the stream stood still.
    private static final long FURTHEST = 1_000_000_000L;
    /// How much the quickest way may grow with each unit, for a camera whose clock is slow.
    private static final long GROWTH = 20_000;
    /// Nanoseconds of nine ticks of 90 kHz.
    private static final long NINE_TICKS = 100_000;

    private final DecodeTimes times = new DecodeTimes();
    private boolean begun;
    private long quickest;

    /// A unit has come.
    ///
    /// @param now monotonic, nanoseconds
    /// @return when it is due, by the same clock; never before now
    synchronized long due(CodedUnit unit, long now) {
        if (!unit.shown()) {
            return now;
        }
        long taken = times.next(unit.pts(), unit.key()) * NINE_TICKS / 9;
        long way = now - taken;
        if (!begun) {
            begun = true;
            quickest = way;
            return now;
        }
        long longer = way - quickest;
        quickest = Math.abs(longer) > FURTHEST ? way : quickest + Math.min(longer, GROWTH);
        long due = taken + quickest + DELAY;
        return due <= now ? now : due + GRID - Math.floorMod(due, GRID);
    }
}
