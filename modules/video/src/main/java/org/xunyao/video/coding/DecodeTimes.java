package org.xunyao.video.coding;

/// Finds when each picture must be decoded (DTS) from when each is shown (PTS), in coding order. RTP says
/// only the latter; a transport stream needs both where pictures are not shown in the order of their
/// coding (B pictures).
///
/// A picture is decoded as many pictures ahead as the stream reorders: said by its parameter set, else
/// learned from the first picture that is shown before one that came earlier. Not safe for two threads.
public final class DecodeTimes {
    private static final int DEEPEST = 16;

    /// What is assumed between two pictures before the first, 40 ms.
    private static final long ASSUMED_STEP = 3_600;

    /// Pictures further apart than 1 s are not reordered; the clock was set.
    private static final long FURTHEST = 90_000;

    private final long[] group = new long[DEEPEST];
    private final long[] held = new long[DEEPEST + 1];
    private final Reckoning now = new Reckoning();

    /// Takes what the parameter set says; the deepest counts.
    ///
    /// @param pictures 0..16
    public void reordered(int pictures) {
        deepen(Math.min(pictures, DEEPEST));
    }

    /// The time to decode the next picture: always more than the one before, unless the clock was set back
    /// by a second at a key picture; and never more than `pts`, but for the few pictures in which the depth
    /// is learned.
    ///
    /// @param pts when it is shown
    /// @param key whether decoding can begin with it
    public long next(long pts, boolean key) {
        if (key) {
            now.known = 0;
            now.begun = now.begun && pts > now.last - FURTHEST;
        }
        deepen(overtaken(pts));
        group[now.known++ % DEEPEST] = pts;
        if (!now.begun) {
            now.begun = true;
            for (int i = 0; i < now.depth; i++) {
                held[i] = pts - (now.depth - i) * ASSUMED_STEP;
            }
            now.last = Long.MIN_VALUE;
        }
        now.last = Math.max(now.last + 1, insert(pts));
        return now.last;
    }

    private int overtaken(long pts) {
        int count = 0;
        for (int i = 0; i < Math.min(now.known, DEEPEST); i++) {
            count += group[i] > pts && group[i] - pts < FURTHEST ? 1 : 0;
        }
        return count;
    }

    private void deepen(int pictures) {
        int more = pictures - now.depth;
        if (more > 0) {
            System.arraycopy(held, 0, held, more, now.depth);
            for (int i = 0; i < more; i++) {
                held[i] = now.last;
            }
            now.depth = pictures;
        }
    }

    /// Puts it in its place and takes the earliest out.
    private long insert(long pts) {
        int at = now.depth;
        while (at > 0 && held[at - 1] > pts) {
            held[at] = held[at - 1];
            at--;
        }
        held[at] = pts;
        long earliest = held[0];
        System.arraycopy(held, 1, held, 0, now.depth);
        return earliest;
    }

    private static final class Reckoning {
        private int known;
        private int depth;
        private boolean begun;
        private long last;
    }
}
