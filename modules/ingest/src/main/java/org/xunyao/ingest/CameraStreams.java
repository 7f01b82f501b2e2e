package org.xunyao.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.UnitListener;

/// All cameras' streams: started, kept alive, stopped, asked for their health. Safe for use by many
/// threads.
public final class CameraStreams implements AutoCloseable {
    private final Clock clock;
    private final ThreadFactory threads;
    private final List<StreamProtocol> protocols;
    private final StreamHealth.Thresholds thresholds;
    private final Keeper.Surroundings surroundings;
    private final long firstNumber;
    private final Map<CameraId, Numbering> numberings = new HashMap<>();
    private final Map<CameraId, Running> running = new HashMap<>();

    /// How the streams are kept.
    ///
    /// @param connects how many cameras may be connecting at the same time, such as 4
    /// @param thresholds of health
    /// @param pause waits between attempts
    /// @param random spreads the attempts; safe for use by many threads
    public record Keeping(int connects, StreamHealth.Thresholds thresholds, Pause pause, RandomGenerator random) {
        /// 4 at once, usual thresholds, real waiting.
        ///
        /// @param random spreads the attempts
        public static Keeping usual(RandomGenerator random) {
            return new Keeping(4, StreamHealth.Thresholds.USUAL, Pause.real(), random);
        }
    }

    private record Running(Keeper keeper, Thread thread) {
        void stop() {
            keeper.stop();
            thread.interrupt();
        }
    }

    /// No camera is started yet.
    ///
    /// @param threads makes one thread for each camera, virtual in the workstation
    /// @param protocols the first that speaks an address serves it
    public CameraStreams(Clock clock, ThreadFactory threads, List<StreamProtocol> protocols, Keeping keeping) {
        this.clock = clock;
        this.threads = threads;
        this.protocols = List.copyOf(protocols);
        this.thresholds = keeping.thresholds();
        this.surroundings = new Keeper.Surroundings(
                clock, new Semaphore(keeping.connects(), true), new Backoff(keeping.random()), keeping.pause());
        this.firstNumber = 0;
    }

    private CameraStreams(CameraStreams other, long firstNumber) {
        this.clock = other.clock;
        this.threads = other.threads;
        this.protocols = other.protocols;
        this.thresholds = other.thresholds;
        this.surroundings = other.surroundings;
        this.firstNumber = firstNumber;
    }

    /// Other streams of the same cameras, such as their small ones. No more connect at the same time than
    /// before, all together.
    ///
    /// @param first number of the first unit of each, so that their units can be told apart
    public CameraStreams beside(long first) {
        return new CameraStreams(this, first);
    }

    /// Starts a camera, or starts it anew with another address or listener; unit numbers go on where they
    /// were.
    ///
    /// @param listener called on the camera's thread, one call at a time
    /// @throws IllegalArgumentException if no protocol speaks the address
    public synchronized void start(CameraId camera, StreamAddress address, UnitListener listener) {
        StreamProtocol protocol = protocols.stream()
                .filter(p -> p.speaks(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no protocol for " + address.scheme()));
        stop(camera);
        Numbering numbering = numberings.computeIfAbsent(camera, c -> new Numbering(firstNumber));
        Keeper keeper = new Keeper(new Keeper.Source(camera, address, protocol), surroundings, numbering, listener);
        Thread thread = threads.newThread(keeper);
        running.put(camera, new Running(keeper, thread));
        thread.start();
    }

    /// Stops a camera; unknown or stopped ones are left as they are. Returns at once, {@link
    /// org.xunyao.video.StreamEvent.Stopped} follows on the camera's thread unless it is started anew
    /// first.
    public synchronized void stop(CameraId camera) {
        Running found = running.remove(camera);
        if (found != null) {
            found.stop();
        }
    }

    /// How a camera is doing now; idle if it was never started.
    public StreamHealth health(CameraId camera) {
        Numbering numbering;
        synchronized (this) {
            numbering = numberings.get(camera);
        }
        return numbering == null ? new StreamHealth.Idle() : numbering.health(clock.now(), thresholds);
    }

    /// Stops all cameras and takes leave of them.
    @Override
    public synchronized void close() {
        running.values().forEach(Running::stop);
        running.clear();
    }
}
