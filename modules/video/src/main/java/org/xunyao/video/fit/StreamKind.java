package org.xunyao.video.fit;

/// One of the two streams that a camera may offer (主码流、辅码流).
public enum StreamKind {
    /// The large one; a camera with one stream has this one only.
    MAIN,
    /// The small one.
    SUB;

    /// Numbers of access units of the small stream begin here, so that a unit says by itself which stream it
    /// is from, in the sealed film too.
    public static final long FIRST_OF_SUB = 1L << 40;

    /// The stream that an access unit is from.
    ///
    /// @param unit its number
    public static StreamKind of(long unit) {
        return unit >= FIRST_OF_SUB ? SUB : MAIN;
    }

    /// The first number of its access units.
    public long firstNumber() {
        return this == SUB ? FIRST_OF_SUB : 0;
    }
}
