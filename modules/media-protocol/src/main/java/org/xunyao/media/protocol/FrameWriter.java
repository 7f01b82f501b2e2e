package org.xunyao.media.protocol;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The worker's half of a camera's triple buffer: fills the slot that nobody reads and swaps it for the
/// waiting one, so neither side ever waits. One thread at a time.
public final class FrameWriter {
    static final int FRESH = 4;
    private static final int READY_AT_START = 2;

    private final MemorySegment memory;
    private final FrameMap map;
    private final int camera;
    private final long header;
    private final MemorySegment[] slots = new MemorySegment[FrameMap.SLOTS];
    private int own;
    private long seq;

    FrameWriter(MemorySegment memory, FrameMap map, int camera) {
        this.memory = memory;
        this.map = map;
        this.camera = camera;
        this.header = map.headerOffset(camera);
        for (int slot = 0; slot < slots.length; slot++) {
            slots[slot] = memory.asSlice(map.slotOffset(camera, slot), map.slotBytes(camera));
        }
    }

    static void clear(MemorySegment memory, FrameMap map, int camera) {
        FrameMemory.INT.setRelease(memory, map.headerOffset(camera) + FrameMap.STATE, READY_AT_START);
    }

    /// The slot to fill next; stays the same until {@link #publish}.
    public MemorySegment slot() {
        return slots[own];
    }

    /// Which of the three slots {@link #slot()} is, 0..2.
    public int slotIndex() {
        return own;
    }

    /// Hands the filled slot over.
    ///
    /// @param unit number of the newest access unit that could be in the picture
    /// @param nanos monotonic time of the picture
    /// @param opening the stamp that came with {@link ToWorker.Open}
    /// @throws IllegalArgumentException when the picture does not fit a slot
    public void publish(int width, int height, long unit, long nanos, int opening) {
        if (!map.fits(camera, width, height)) {
            throw new IllegalArgumentException(width + "x" + height);
        }
        long meta = map.metaOffset(camera, own);
        seq++;
        memory.set(ValueLayout.JAVA_LONG, meta, seq);
        memory.set(ValueLayout.JAVA_LONG, meta + 8, nanos);
        memory.set(ValueLayout.JAVA_INT, meta + 16, width);
        memory.set(ValueLayout.JAVA_INT, meta + 20, height);
        memory.set(ValueLayout.JAVA_LONG, meta + 24, unit);
        memory.set(ValueLayout.JAVA_INT, meta + 32, opening);
        FrameMemory.LONG.setRelease(memory, header + FrameMap.FRAMES, seq);
        own = (int) FrameMemory.INT.getAndSet(memory, header + FrameMap.STATE, own | FRESH) & 3;
        if (own >= FrameMap.SLOTS) {
            throw new IllegalStateException("slot " + own);
        }
    }

    /// Counts of the worker for the status page: access units the decoder took, and those dropped before
    /// it.
    public void counters(long fed, long drops) {
        FrameMemory.LONG.setRelease(memory, header + FrameMap.FED, fed);
        FrameMemory.LONG.setRelease(memory, header + FrameMap.DROPS, drops);
    }
}
