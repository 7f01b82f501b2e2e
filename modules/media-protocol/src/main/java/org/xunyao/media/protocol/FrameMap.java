package org.xunyao.media.protocol;

/// Layout of the shared picture memory of one worker generation: a header page, then for each place a
/// header page and three page-aligned slots. Small places come first, large ones behind them. Every offset
/// comes from these numbers, never from the memory itself.
///
/// @param cameras 1..96 small places
/// @param slotBytes largest picture of a small place in bytes (BGRA, four bytes a pixel), 4..33177600
///     (3840×2160)
/// @param large 0..8 large places, numbered behind the small ones
/// @param largeBytes the same for a large place, at least as much as for a small one
public record FrameMap(int cameras, int slotBytes, int large, int largeBytes) {
    /// Most cameras one worker serves.
    public static final int MAX_CAMERAS = 64;
    /// Most small places: the cameras, sealed films, and second streams of cameras.
    public static final int MAX_SMALL = 96;
    /// Most large places.
    public static final int MAX_LARGE = 8;
    /// Longest side of a picture in pixels.
    public static final int MAX_SIDE = 3840;
    /// Slots of a camera; one is written, one is read, one waits.
    public static final int SLOTS = 3;

    static final int PAGE = 4096;
    static final int MAX_SLOT_BYTES = 3840 * 2160 * 4;
    static final long STATE = 0;
    static final long FRAMES = 64;
    static final long FED = 72;
    static final long DROPS = 80;
    static final long META = 128;
    static final long META_BYTES = 64;

    /// Refuses what could not be laid out.
    public FrameMap {
        if (cameras < 1 || cameras > MAX_SMALL) {
            throw new IllegalArgumentException("cameras " + cameras);
        }
        if (slotBytes < 4 || slotBytes > MAX_SLOT_BYTES) {
            throw new IllegalArgumentException("slotBytes " + slotBytes);
        }
        if (large < 0 || large > MAX_LARGE) {
            throw new IllegalArgumentException("large " + large);
        }
        if (largeBytes < slotBytes || largeBytes > MAX_SLOT_BYTES) {
            throw new IllegalArgumentException("largeBytes " + largeBytes);
        }
    }

    /// A layout without large places.
    public FrameMap(int cameras, int slotBytes) {
        this(cameras, slotBytes, 0, slotBytes);
    }

    /// A layout whose slots hold pictures up to the given size.
    ///
    /// @param width pixels
    /// @param height pixels
    public static FrameMap ofTiles(int cameras, int width, int height) {
        return new FrameMap(cameras, bytes(width, height));
    }

    /// The same with large places besides.
    ///
    /// @param places how many
    /// @param width pixels
    /// @param height pixels
    public FrameMap withLarge(int places, int width, int height) {
        return new FrameMap(cameras, slotBytes, places, bytes(width, height));
    }

    private static int bytes(int width, int height) {
        return Math.multiplyExact(Math.multiplyExact(width, height), 4);
    }

    /// All places, small and large.
    public int places() {
        return cameras + large;
    }

    /// Bytes of the whole memory.
    public long size() {
        return offset(places());
    }

    /// Largest picture of a place in bytes.
    ///
    /// @throws IndexOutOfBoundsException when there is no such place
    public int slotBytes(int place) {
        check(place);
        return place < cameras ? slotBytes : largeBytes;
    }

    /// Whether a picture of this size fits a slot of this place.
    public boolean fits(int place, int width, int height) {
        return holds(slotBytes(place), width, height);
    }

    /// Whether a picture of this size fits a small place.
    public boolean fitsSmall(int width, int height) {
        return holds(slotBytes, width, height);
    }

    /// Whether it fits a large place, of which there may be none.
    public boolean fitsLarge(int width, int height) {
        return large > 0 && holds(largeBytes, width, height);
    }

    private static boolean holds(int bytes, int width, int height) {
        return width >= 1
                && height >= 1
                && width <= MAX_SIDE
                && height <= MAX_SIDE
                && (long) width * height * 4 <= bytes;
    }

    /// Where the header page of a place starts.
    ///
    /// @throws IndexOutOfBoundsException when there is no such place
    public long headerOffset(int place) {
        check(place);
        return offset(place);
    }

    /// Where a slot starts, always on a page boundary.
    ///
    /// @throws IndexOutOfBoundsException when there is no such place or slot
    public long slotOffset(int place, int slot) {
        if (slot < 0 || slot >= SLOTS) {
            throw new IndexOutOfBoundsException("slot " + slot);
        }
        return headerOffset(place) + PAGE + slot * aligned(slotBytes(place));
    }

    long metaOffset(int place, int slot) {
        return headerOffset(place) + META + slot * META_BYTES;
    }

    private void check(int place) {
        if (place < 0 || place >= places()) {
            throw new IndexOutOfBoundsException("place " + place);
        }
    }

    private long offset(int place) {
        int small = Math.min(place, cameras);
        return PAGE + small * placeBytes(slotBytes) + (place - small) * placeBytes(largeBytes);
    }

    private static long placeBytes(int bytes) {
        return PAGE + SLOTS * aligned(bytes);
    }

    private static long aligned(int bytes) {
        return ((long) bytes + PAGE - 1) / PAGE * PAGE;
    }
}
