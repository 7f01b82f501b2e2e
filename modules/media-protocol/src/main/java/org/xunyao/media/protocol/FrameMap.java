package org.xunyao.media.protocol;

/// Layout of the shared picture memory of one worker generation: a header page, then for each camera a
/// header page and three page-aligned slots. Every offset comes from these two numbers, never from the
/// memory itself.
///
/// @param cameras 1..64 places for cameras
/// @param slotBytes largest picture in bytes (BGRA, four bytes a pixel), 4..33177600 (3840×2160)
public record FrameMap(int cameras, int slotBytes) {
    /// Most cameras one worker serves.
    public static final int MAX_CAMERAS = 64;
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
        if (cameras < 1 || cameras > MAX_CAMERAS) {
            throw new IllegalArgumentException("cameras " + cameras);
        }
        if (slotBytes < 4 || slotBytes > MAX_SLOT_BYTES) {
            throw new IllegalArgumentException("slotBytes " + slotBytes);
        }
    }

    /// A layout whose slots hold pictures up to the given size.
    ///
    /// @param width pixels
    /// @param height pixels
    public static FrameMap ofTiles(int cameras, int width, int height) {
        return new FrameMap(cameras, Math.multiplyExact(Math.multiplyExact(width, height), 4));
    }

    /// Bytes of the whole memory.
    public long size() {
        return PAGE + cameras * cameraBytes();
    }

    /// Whether a picture of this size fits a slot.
    public boolean fits(int width, int height) {
        return width >= 1
                && height >= 1
                && width <= MAX_SIDE
                && height <= MAX_SIDE
                && (long) width * height * 4 <= slotBytes;
    }

    /// Where a camera's header page starts.
    ///
    /// @throws IndexOutOfBoundsException when there is no such camera
    public long headerOffset(int camera) {
        if (camera < 0 || camera >= cameras) {
            throw new IndexOutOfBoundsException("camera " + camera);
        }
        return PAGE + camera * cameraBytes();
    }

    /// Where a slot starts, always on a page boundary.
    ///
    /// @throws IndexOutOfBoundsException when there is no such camera or slot
    public long slotOffset(int camera, int slot) {
        if (slot < 0 || slot >= SLOTS) {
            throw new IndexOutOfBoundsException("slot " + slot);
        }
        return headerOffset(camera) + PAGE + slot * alignedSlotBytes();
    }

    long metaOffset(int camera, int slot) {
        return headerOffset(camera) + META + slot * META_BYTES;
    }

    private long cameraBytes() {
        return PAGE + SLOTS * alignedSlotBytes();
    }

    private long alignedSlotBytes() {
        return ((long) slotBytes + PAGE - 1) / PAGE * PAGE;
    }
}
