package org.xunyao.media.protocol;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;

/// The station's half of a camera's triple buffer. The other half is written by a process that parses
/// hostile bytes, so every value is read once, checked, and only then kept. One thread at a time.
public final class FrameReader {
    private final MemorySegment memory;
    private final FrameMap map;
    private final int camera;
    private final long header;
    private int own = 1;
    private int opening;
    private int width;
    private int height;
    private long seq;
    private long unit;
    private long nanos;
    private long refused;

    FrameReader(MemorySegment memory, FrameMap map, int camera) {
        this.memory = memory;
        this.map = map;
        this.camera = camera;
        this.header = map.headerOffset(camera);
    }

    /// From now on only pictures of this opening are taken.
    ///
    /// @param stamp the stamp that went out with {@link ToWorker.Open}
    public void expect(int stamp) {
        opening = stamp;
    }

    /// Takes the newest picture if there is one.
    ///
    /// @return the slot 0..2 that now belongs to the reader until the next call that takes one, or -1
    ///     when there is nothing new or what is there was refused
    public int poll() {
        if (((int) FrameMemory.INT.getAcquire(memory, header + FrameMap.STATE) & FrameWriter.FRESH) == 0) {
            return -1;
        }
        int taken = (int) FrameMemory.INT.getAndSet(memory, header + FrameMap.STATE, own) & 3;
        if (taken >= FrameMap.SLOTS) {
            refused++;
            return -1;
        }
        own = taken;
        long meta = map.metaOffset(camera, taken);
        long newSeq = memory.get(ValueLayout.JAVA_LONG, meta);
        int newWidth = memory.get(ValueLayout.JAVA_INT, meta + 16);
        int newOpening = memory.get(ValueLayout.JAVA_INT, meta + 32);
        int newHeight = memory.get(ValueLayout.JAVA_INT, meta + 20);
        if (newSeq <= seq || !map.fits(camera, newWidth, newHeight)) {
            refused++;
            return -1;
        }
        seq = newSeq;
        if (newOpening != opening) {
            return -1;
        }
        width = newWidth;
        height = newHeight;
        nanos = memory.get(ValueLayout.JAVA_LONG, meta + 8);
        unit = memory.get(ValueLayout.JAVA_LONG, meta + 24);
        return taken;
    }

    /// The bytes of a slot, BGRA, the same memory the worker writes: nothing is copied.
    ///
    /// @param slot 0..2
    public ByteBuffer buffer(int slot) {
        return memory.asSlice(map.slotOffset(camera, slot), map.slotBytes(camera))
                .asByteBuffer();
    }

    /// Width in pixels of the picture last taken, 0 before the first.
    public int width() {
        return width;
    }

    /// Height in pixels of the picture last taken, 0 before the first.
    public int height() {
        return height;
    }

    /// Count of the picture last taken; gaps are pictures that were never shown.
    public long seq() {
        return seq;
    }

    /// Newest access unit that could be in the picture last taken, as the worker claims.
    public long unit() {
        return unit;
    }

    /// Monotonic time of the picture last taken, as the worker claims.
    public long nanos() {
        return nanos;
    }

    /// How often impossible values were refused; above zero the worker is broken or hostile.
    public long refused() {
        return refused;
    }

    /// Pictures the worker says it published.
    public long frames() {
        return (long) FrameMemory.LONG.getAcquire(memory, header + FrameMap.FRAMES);
    }

    /// Access units the decoder took, as the worker says.
    public long fed() {
        return (long) FrameMemory.LONG.getAcquire(memory, header + FrameMap.FED);
    }

    /// Access units the worker dropped before decoding, as it says.
    public long drops() {
        return (long) FrameMemory.LONG.getAcquire(memory, header + FrameMap.DROPS);
    }
}
