package org.xunyao.media.protocol;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/// The header page of the shared memory: who wrote it, and the worker's heartbeat.
public final class FrameMemory {
    private static final long MAGIC = 0x5859_4652_414D_0002L;
    private static final long PID = 32;
    private static final long GENERATION = 24;
    private static final long LARGE = 40;
    private static final long LARGE_BYTES = 48;
    private static final long HEARTBEAT = 64;
    static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();
    static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    private final MemorySegment memory;
    private final FrameMap map;

    /// @param memory mapped pictures, at least as long as the layout says
    /// @throws IllegalArgumentException when the memory is too short
    public FrameMemory(MemorySegment memory, FrameMap map) {
        if (memory.byteSize() < map.size()) {
            throw new IllegalArgumentException("memory of " + memory.byteSize() + " bytes, need " + map.size());
        }
        this.memory = memory;
        this.map = map;
    }

    /// Station side, once: writes the header and empties every camera.
    ///
    /// @param generation number of the worker process this memory belongs to
    public void format(long generation) {
        // Slots are left alone: what nobody touches costs no memory, and only what was published is ever read.
        memory.asSlice(0, FrameMap.PAGE).fill((byte) 0);
        memory.set(ValueLayout.JAVA_INT, 8, map.cameras());
        memory.set(ValueLayout.JAVA_LONG, 16, map.slotBytes());
        memory.set(ValueLayout.JAVA_INT, LARGE, map.large());
        memory.set(ValueLayout.JAVA_LONG, LARGE_BYTES, map.largeBytes());
        memory.set(ValueLayout.JAVA_LONG, GENERATION, generation);
        for (int camera = 0; camera < map.places(); camera++) {
            memory.asSlice(map.headerOffset(camera), FrameMap.PAGE).fill((byte) 0);
            FrameWriter.clear(memory, map, camera);
        }
        LONG.setRelease(memory, 0L, MAGIC);
    }

    /// Worker side: whether the memory was formatted by a station of this version for this generation.
    public boolean formatted(long generation) {
        return (long) LONG.getAcquire(memory, 0L) == MAGIC
                && memory.get(ValueLayout.JAVA_LONG, GENERATION) == generation
                && memory.get(ValueLayout.JAVA_INT, 8) == map.cameras()
                && memory.get(ValueLayout.JAVA_LONG, 16) == map.slotBytes()
                && memory.get(ValueLayout.JAVA_INT, LARGE) == map.large()
                && memory.get(ValueLayout.JAVA_LONG, LARGE_BYTES) == map.largeBytes();
    }

    /// Worker side: says who writes.
    public void signIn(long pid) {
        memory.set(ValueLayout.JAVA_LONG, PID, pid);
    }

    /// Worker side: I am alive.
    ///
    /// @param nanos the machine's monotonic clock, the same in every process
    public void beat(long nanos) {
        LONG.setRelease(memory, HEARTBEAT, nanos);
    }

    /// Station side: the last heartbeat, 0 before the first. A hostile worker may write anything here;
    /// only use it in differences.
    public long heartbeat() {
        return (long) LONG.getAcquire(memory, HEARTBEAT);
    }

    /// Worker side: the writer of a camera.
    public FrameWriter writer(int camera) {
        return new FrameWriter(memory, map, camera);
    }

    /// Station side: the reader of a camera. One thread at a time.
    public FrameReader reader(int camera) {
        return new FrameReader(memory, map, camera);
    }
}
