package org.xunyao.app.papers.desk;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// Takes sockets away from this process for good: the kernel answers `socket` and `connect` of every thread, from
/// Java or native code, with EACCES (seccomp(2), filter for all threads). Java 25 has no security manager that
/// could do it (JEP 486). Linux on x86-64 and aarch64.
final class NoSockets {
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final long SET_FILTER = 1;
    private static final long ALL_THREADS = 1;
    private static final short LOAD = 0x20;
    private static final short JUMP_IF_EQUAL = 0x15;
    private static final short RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int EACCES = 0x00050000 | 13;
    private static final int INSTRUCTION = 8;
    private static final int PROGRAM = 16;

    private NoSockets() {}

    /// @throws IllegalStateException if the kernel refuses, or on another kind of machine
    static void from() {
        boolean intel = System.getProperty("os.arch").equals("amd64");
        if (!intel && !System.getProperty("os.arch").equals("aarch64")) {
            throw new IllegalStateException("numbers of system calls are not known here");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment code = arena.allocate(5L * INSTRUCTION, INSTRUCTION);
            put(code, 0, LOAD, 0, 0, 0);
            put(code, 1, JUMP_IF_EQUAL, 2, 0, intel ? 41 : 198);
            put(code, 2, JUMP_IF_EQUAL, 1, 0, intel ? 42 : 203);
            put(code, 3, RETURN, 0, 0, ALLOW);
            put(code, 4, RETURN, 0, 0, EACCES);
            MemorySegment program = arena.allocate(PROGRAM, INSTRUCTION);
            program.set(JAVA_SHORT, 0, (short) 5);
            program.set(ADDRESS, INSTRUCTION, code);
            install(intel ? 317 : 277, program);
        }
    }

    private static void put(MemorySegment code, int place, short kind, int yes, int no, int value) {
        long at = (long) place * INSTRUCTION;
        code.set(JAVA_SHORT, at, kind);
        code.set(JAVA_BYTE, at + 2, (byte) yes);
        code.set(JAVA_BYTE, at + 3, (byte) no);
        code.set(JAVA_INT, at + 4, value);
    }

    // Calling the kernel is what this class is for.
    @SuppressWarnings("restricted")
    private static void install(long seccomp, MemorySegment program) {
        Linker linker = Linker.nativeLinker();
        MemorySegment call = linker.defaultLookup().findOrThrow("syscall");
        MemorySegment prctl = linker.defaultLookup().findOrThrow("prctl");
        MethodHandle own = linker.downcallHandle(
                prctl,
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                Linker.Option.firstVariadicArg(1));
        MethodHandle filter = linker.downcallHandle(
                call,
                FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, ADDRESS),
                Linker.Option.firstVariadicArg(1));
        try {
            int sworn = (int) own.invokeExact(NO_NEW_PRIVILEGES, 1L, 0L, 0L, 0L);
            long set = (long) filter.invokeExact(seccomp, SET_FILTER, ALL_THREADS, program);
            if (sworn != 0 || set != 0) {
                throw new IllegalStateException("the kernel refused the filter: " + sworn + " " + set);
            }
            // A method handle declares nothing narrower.
        } catch (Throwable refused) {
            throw new IllegalStateException(refused);
        }
    }
}
