package org.xunyao.media.link;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.FrameMemory;
import org.xunyao.media.protocol.FrameReader;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToStationCodec;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.media.protocol.ToWorkerCodec;

/// One worker process from its start to its death, with the memory and the three threads that belong to it.
final class Generation implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Generation.class.getName());
    private static final long OUTBOX_BYTES = 16L << 20;
    private static final long PATIENCE_MILLIS = 1_000;
    private static final int BUFFER = 128 * 1024;
    private static final int DIAGNOSTIC_LINE = 300;

    private final Memfd memfd;
    private final FrameMemory memory;
    private final FrameReader[] readers;
    private final Process process;
    private final Outbox outbox = new Outbox(OUTBOX_BYTES);
    private volatile boolean pipeBroken;
    private @Nullable Thread writer;
    private @Nullable Thread reader;

    Generation(WorkerCommand command, FrameMap map, Sandbox sandbox, long number) throws IOException {
        memfd = new Memfd(map.size());
        memory = new FrameMemory(memfd.memory(), map);
        memory.format(number);
        readers = new FrameReader[map.places()];
        for (int camera = 0; camera < readers.length; camera++) {
            readers[camera] = memory.reader(camera);
        }
        try {
            process = spawn(command, map, sandbox, number);
        } catch (IOException e) {
            memfd.close();
            throw e;
        }
    }

    private Process spawn(WorkerCommand command, FrameMap map, Sandbox sandbox, long number) throws IOException {
        List<Path> readable = new ArrayList<>(command.classPath());
        // The whole runtime: <home>/bin/java needs <home>/lib beside it.
        readable.add(command.java().toRealPath().resolve("../..").normalize());
        // The unpacked libraries read-only inside a folder that looks writable, because JavaCPP insists on that.
        readable.addAll(command.unpacked());
        command.libVlc().ifPresent(readable::add);
        command.models().ifPresent(readable::add);
        List<String> inner = command.line(Path.of("/proc/self/fd/3"), map, number);
        List<String> line = new ArrayList<>();
        // ProcessBuilder closes every descriptor above 2, so a shell opens the memory as number 3 and then becomes the
        // worker. Paths are arguments of the script, never part of its text.
        line.addAll(List.of(
                "/bin/sh", "-c", "exec 3<>\"$0\"; exec \"$@\"", memfd.path().toString()));
        line.addAll(sandbox.wrap(inner, command.environment(), List.of(command.nativeCache()), readable));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().retainAll(List.of("LANG", "PATH"));
        builder.environment().putAll(command.environment());
        return builder.start();
    }

    /// Starts the writer, the reader of messages and the reader of diagnostics.
    void run(ThreadFactory threads, Consumer<ToStation> heard) {
        Thread writing = threads.newThread(this::write);
        Thread reading = threads.newThread(() -> read(heard));
        writer = writing;
        reader = reading;
        writing.start();
        reading.start();
        threads.newThread(this::diagnose).start();
    }

    /// Waits a little until everything a dead worker said was heard.
    void hearOut() {
        join(reader);
    }

    private static void join(@Nullable Thread thread) {
        if (thread != null) {
            try {
                thread.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Outbox outbox() {
        return outbox;
    }

    FrameReader reader(int camera) {
        return readers[camera];
    }

    long heartbeat() {
        return memory.heartbeat();
    }

    boolean alive() {
        return process.isAlive();
    }

    boolean pipeBroken() {
        return pipeBroken;
    }

    private void write() {
        try (OutputStream out = new BufferedOutputStream(process.getOutputStream(), BUFFER)) {
            Outbox.@Nullable Item item = outbox.take();
            while (item != null) {
                for (ToWorker message : messages(item)) {
                    out.write(ToWorkerCodec.encode(message));
                }
                if (outbox.idle()) {
                    out.flush();
                }
                item = outbox.take();
            }
        } catch (IOException e) {
            pipeBroken = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<ToWorker> messages(Outbox.Item item) {
        return switch (item) {
            case Outbox.Say say -> List.of(say.message());
            case Outbox.Begin begin -> begin.lane().beginning();
            case Outbox.Live live -> live.lane().live(live.unit());
        };
    }

    private void read(Consumer<ToStation> heard) {
        try (InputStream in = new BufferedInputStream(process.getInputStream(), BUFFER)) {
            Optional<ToStation> message = ToStationCodec.read(in);
            while (message.isPresent()) {
                heard.accept(message.get());
                message = ToStationCodec.read(in);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "worker pipe: {0}", e.getMessage());
            pipeBroken = true;
        }
    }

    /// Keeps the worker's diagnostics flowing, so that it never blocks on them, and logs the first part
    /// of each line.
    private void diagnose() {
        try (var lines = process.errorReader()) {
            StringBuilder line = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                if (c == '\n') {
                    LOG.log(Level.DEBUG, "worker: {0}", line);
                    line.setLength(0);
                } else if (line.length() < DIAGNOSTIC_LINE && c >= ' ') {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "worker diagnostics ended");
        }
    }

    /// Kills the process and what it started; SIGKILL also works on a stopped one.
    @Override
    public void close() {
        outbox.end();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        // The next generation stamps the same lanes; the old writer must be gone first.
        join(writer);
        memfd.close();
    }
}
