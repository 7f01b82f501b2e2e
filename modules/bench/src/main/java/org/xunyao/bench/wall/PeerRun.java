package org.xunyao.bench.wall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xunyao.bench.gauge.Peer;
import org.xunyao.bench.gauge.Waiting;
import org.xunyao.demo.CameraProcess;

/// Another program that runs on the streams of the simulated cameras, until it is closed.
final class PeerRun implements AutoCloseable {
    private static final int PATIENCE = 60;
    private static final long GOODBYE_SECONDS = 10;

    private final Peer peer;
    private final Process process;
    private final Path log;

    private PeerRun(Peer peer, Process process, Path log) {
        this.peer = peer;
        this.process = process;
        this.log = log;
    }

    /// Starts it and waits until it has called every camera.
    ///
    /// @param scratch for its settings and what it says
    static PeerRun start(Peer peer, CameraProcess cameras, int tiles, Path scratch, Waiting waiting)
            throws IOException {
        List<String> addresses = IntStream.range(0, tiles)
                .mapToObj(i -> "rtsp://127.0.0.1:" + cameras.port() + "/" + WallRig.path(i))
                .toList();
        int before = cameras.calls().connections();
        Path log = scratch.resolve(peer + ".log");
        Process process = new ProcessBuilder(peer.line(addresses, scratch))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var run = new PeerRun(peer, process, log);
        try {
            waiting.until("its calls to the cameras", PATIENCE, () -> called(cameras) - before >= tiles);
        } catch (IllegalStateException vain) {
            run.close();
            throw vain;
        }
        return run;
    }

    private static int called(CameraProcess cameras) {
        try {
            return cameras.calls().connections();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// It and what it started.
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /// @throws IllegalStateException if it ended by itself
    void requireAlive() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException(peer + " ended: " + Files.readString(log));
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
