package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.xunyao.ingest.net.Wire;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

/// A stream in pieces connects again and again while it plays, as that of segments does.
class ConnectsWhilePlayingTest {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final int PATIENCE = 20;

    private final CountDownLatch opening = new CountDownLatch(1);
    private final Semaphore openings = new Semaphore(0);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch playing = new CountDownLatch(1);
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final BlockingQueue<Wire> wires = new LinkedBlockingQueue<>();

    private static void await(CountDownLatch latch) throws StreamException {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StreamException(Why.CLOSED, "stopped", stopped);
        }
    }

    /// `slow` takes its time to open and holds the only permit; `pieces` plays and wants a connection.
    private final class Peculiar implements StreamProtocol {
        @Override
        public boolean speaks(StreamAddress address) {
            return true;
        }

        @Override
        public StreamSession open(CameraId camera, StreamAddress address, UnitListener listener)
                throws StreamException {
            if (camera.code().equals("slow")) {
                opening.countDown();
                openings.release();
                await(answer);
                throw new StreamException(Why.TIMEOUT, "no answer");
            }
            return new StreamSession() {
                @Override
                public void play() throws StreamException {
                    playing.countDown();
                    await(wanted);
                    wires.add(Wire.open(CLOCK, Duration.ofSeconds(PATIENCE), address));
                    // The connection is used for a long time.
                    await(new CountDownLatch(1));
                }

                @Override
                public void close() {}
            };
        }
    }

    @Test
    void aPieceWaitsForTheGateAndLeavesItAsSoonAsItIsConnected() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
                CameraStreams streams = streams()) {
            streams.start(new CameraId("pieces"), address(server), new Recorder());
            await(playing);
            streams.start(new CameraId("slow"), address(server), new Recorder());
            await(opening);
            wanted.countDown();
            server.setSoTimeout(300);
            assertThat(accepted(server)).as("another camera is connecting").isFalse();
            answer.countDown();
            assertThat(wires.poll(PATIENCE, TimeUnit.SECONDS)).as("its turn").isNotNull();
            // The connection of the piece stands; the gate is free for the slow camera's next attempt.
            assertThat(openings.tryAcquire(2, PATIENCE, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean accepted(ServerSocket server) throws IOException {
        try (Socket one = server.accept()) {
            return one.isConnected();
        } catch (java.net.SocketTimeoutException nobody) {
            return false;
        }
    }

    private CameraStreams streams() {
        return new CameraStreams(
                CLOCK,
                Thread.ofVirtual().factory(),
                List.of(new Peculiar()),
                new CameraStreams.Keeping(1, StreamHealth.Thresholds.USUAL, Pause.real(), new Random(1)));
    }

    private static StreamAddress address(ServerSocket server) {
        return StreamAddress.of("rtsp://127.0.0.1:" + server.getLocalPort() + "/pieces");
    }
}
