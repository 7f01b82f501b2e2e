package org.xunyao.media.link;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Anonymous shared memory whose size nobody can change any more (Linux `memfd_create(2)`, `F_ADD_SEALS`
/// of `fcntl(2)`). Without the seals a hostile worker could cut the memory short and kill the station
/// with a bus error.
@SuppressWarnings("restricted")
final class Memfd implements AutoCloseable {
    private static final int MFD_CLOEXEC = 1;
    private static final int MFD_ALLOW_SEALING = 2;
    private static final int F_ADD_SEALS = 1033;
    private static final long MOST_BYTES = 1L << 30;
    private static final int SEAL_SEAL = 1;
    private static final int SEAL_SHRINK = 2;
    private static final int SEAL_GROW = 4;

    private final int descriptor;
    private final MemorySegment memory;

    /// Creates, reserves, seals and maps the memory.
    ///
    /// @param bytes size, all of it reserved at once so that a full memory shows here and not as a bus
    ///     error later
    /// @throws IOException when it is more than 1 GiB or the system refuses
    Memfd(long bytes) throws IOException {
        // A memfd has no quota of its own: reserving too much would take the whole machine's memory.
        if (bytes > MOST_BYTES) {
            throw new IOException("picture memory of " + bytes + " bytes");
        }
        descriptor = create();
        try {
            check("posix_fallocate", -call("posix_fallocate", bytes));
            check("fcntl", seal());
            try (FileChannel file = FileChannel.open(path(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                memory = file.map(MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /// The mapped memory; it stays valid as long as anyone holds it, also after {@link #close}.
    MemorySegment memory() {
        return memory;
    }

    /// Where another process of the same user can open it until {@link #close}.
    Path path() {
        return Path.of("/proc/" + ProcessHandle.current().pid() + "/fd/" + descriptor);
    }

    @Override
    public void close() {
        try {
            int ignored = (int) handle("close", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT))
                    .invokeExact(descriptor);
            assert ignored <= 0;
        } catch (Throwable e) {
            throw new IllegalStateException("close", e);
        }
    }

    private static int create() throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            int made = (int) handle(
                            "memfd_create",
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(arena.allocateFrom("xunyao-pictures"), MFD_CLOEXEC | MFD_ALLOW_SEALING);
            check("memfd_create", made);
            return made;
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            // MethodHandle.invokeExact declares Throwable; the C function throws nothing.
            throw new IOException("memfd_create", e);
        }
    }

    private int call(String function, long bytes) throws IOException {
        try {
            return (int) handle(
                            function,
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG))
                    .invokeExact(descriptor, 0L, bytes);
        } catch (Throwable e) {
            throw new IOException(function, e);
        }
    }

    private int seal() throws IOException {
        // fcntl takes its third argument as a variadic one, which calls differently on some processors.
        MethodHandle fcntl = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("fcntl"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
                        Linker.Option.firstVariadicArg(2));
        try {
            return (int) fcntl.invokeExact(descriptor, F_ADD_SEALS, SEAL_SHRINK | SEAL_GROW | SEAL_SEAL);
        } catch (Throwable e) {
            throw new IOException("fcntl", e);
        }
    }

    private static MethodHandle handle(String function, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), shape);
    }

    private static void check(String function, int result) throws IOException {
        if (result < 0) {
            throw new IOException(function + " refused");
        }
    }
}
