package org.xunyao.ingest.net;

import java.util.concurrent.Semaphore;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// Lets only so many cameras connect at the same time, also those that connect again and again while they
/// play, as HTTP Live Streaming does. It is held while a connection is being made, never while one is used: a
/// slow server keeps nobody waiting.
public final class Gate {
    private static final ScopedValue<Semaphore> HERE = ScopedValue.newInstance();

    private Gate() {}

    /// What is done within a gate.
    @FunctionalInterface
    public interface Task {
        /// Does it.
        ///
        /// @throws StreamException with the cause
        void run() throws StreamException;
    }

    /// What makes a connection.
    @FunctionalInterface
    interface Connect<R, X extends Exception> {
        R connect() throws X;
    }

    /// Does something, each of whose connections passes this gate. Never to be called by whoever holds a permit.
    ///
    /// @param permits to be connecting
    /// @throws StreamException what the task throws
    public static void around(Semaphore permits, Task task) throws StreamException {
        ScopedValue.where(HERE, permits).<Void, StreamException>call(() -> {
            task.run();
            return null;
        });
    }

    /// Makes a connection in its turn; at once where there is no gate.
    ///
    /// @throws StreamException CLOSED if the stream is stopped while it waits
    static <R, X extends Exception> R pass(Connect<R, X> connection) throws StreamException, X {
        if (!HERE.isBound()) {
            return connection.connect();
        }
        Semaphore permits = HERE.get();
        try {
            permits.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StreamException(Why.CLOSED, "stopped", stopped);
        }
        try {
            return connection.connect();
        } finally {
            permits.release();
        }
    }
}
