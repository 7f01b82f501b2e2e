package org.xunyao.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.net.Gate;
import org.xunyao.kernel.Clock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamProtocol;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

/// Keeps one camera's stream alive on a thread of its own until it is stopped: connects in its turn,
/// plays, and after a loss waits and connects again.
final class Keeper implements Runnable {
    private static final System.Logger LOG = System.getLogger(Keeper.class.getName());

    private final Source source;
    private final Surroundings surroundings;
    private final Numbering numbering;
    private final UnitListener listener;
    private final long life;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile @Nullable StreamSession session;
    private StreamAddress address;
    private final Lateness lateness = new Lateness();
    private int retries;
    private boolean behind;

    /// What to fetch.
    record Source(CameraId camera, StreamAddress address, StreamProtocol protocol) {}

    /// What all keepers share.
    ///
    /// @param connects permits to be connecting at the same time
    record Surroundings(Clock clock, Semaphore connects, Backoff backoff, Pause pause) {}

    Keeper(Source source, Surroundings surroundings, Numbering numbering, UnitListener listener) {
        this.source = source;
        this.address = source.address();
        this.surroundings = surroundings;
        this.numbering = numbering;
        this.listener = listener;
        this.life = numbering.begin();
    }

    @Override
    public void run() {
        try {
            while (!stopped.get()) {
                emit(new StreamEvent.Connecting(
                        source.camera(), surroundings.clock().now(), retries + 1));
                StreamException end = attempt();
                Optional<StreamAddress> instead = end.instead().filter(other -> !other.equals(address));
                if (instead.isPresent()) {
                    address = instead.get();
                } else if (!stopped.get()) {
                    if (end.why() != Why.FELL_BEHIND) {
                        lateness.forgive();
                    }
                    wait(end.why());
                }
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "camera stopped while waiting");
        } finally {
            numbering.end(
                    life,
                    new StreamEvent.Stopped(
                            source.camera(), surroundings.clock().now()),
                    listener);
        }
    }

    private void wait(Why why) throws InterruptedException {
        retries++;
        Duration pause = surroundings.backoff().after(retries, why);
        var now = surroundings.clock().now();
        emit(new StreamEvent.Down(source.camera(), now, why, retries, now.plus(pause)));
        surroundings.pause().pause(pause);
    }

    /// One connection from beginning to end.
    private StreamException attempt() throws InterruptedException {
        behind = false;
        lateness.begin();
        try (StreamSession open = connect()) {
            session = open;
            if (!stopped.get()) {
                // A stream that is played in pieces connects for each; opening holds the gate as a whole.
                Gate.around(surroundings.connects(), open::play);
            }
            return behind ? fellBehind() : new StreamException(Why.CLOSED, "stopped");
        } catch (StreamException e) {
            return behind ? fellBehind() : e;
        } catch (RuntimeException e) {
            // the edge of this camera's task: a fault in reading one stream must not end its keeper
            LOG.log(System.Logger.Level.WARNING, "camera " + source.camera().code(), e);
            return new StreamException(Why.GARBAGE, "a fault of ours", e);
        } finally {
            session = null;
        }
    }

    private static StreamException fellBehind() {
        return new StreamException(Why.FELL_BEHIND, "late for good");
    }

    private StreamSession connect() throws StreamException, InterruptedException {
        surroundings.connects().acquire();
        try {
            return source.protocol().open(source.camera(), address, new Relay());
        } finally {
            surroundings.connects().release();
        }
    }

    /// Ends it from another thread: leaves the camera properly if it plays. The caller interrupts the
    /// thread then.
    void stop() {
        stopped.set(true);
        StreamSession playing = session;
        if (playing != null) {
            playing.close();
        }
    }

    private void emit(StreamEvent event) {
        numbering.event(life, event, listener);
    }

    /// Turns what one connection gives into the one story of the camera.
    private final class Relay implements UnitListener {
        private long base = -1;

        @Override
        public void unit(AccessUnit unit) {
            begin(unit.arrival());
            AccessUnit moved = new AccessUnit(
                    unit.camera(),
                    unit.number(),
                    unit.codec(),
                    unit.key(),
                    base + unit.pts(),
                    unit.arrival(),
                    unit.lost(),
                    unit.bytes());
            Instant now = surroundings.clock().now();
            numbering.unit(life, moved, now, listener);
            StreamSession playing = session;
            if (!behind && playing != null && lateness.goneFor(numbering.lag(), now)) {
                behind = true;
                playing.close();
            }
        }

        @Override
        public void event(StreamEvent event) {
            if (event instanceof StreamEvent.CameraClock clock) {
                begin(clock.at());
                emit(new StreamEvent.CameraClock(clock.camera(), clock.at(), base + clock.pts(), clock.cameraTime()));
            } else {
                emit(event);
            }
        }

        @Override
        public void aged(Duration least) {
            lateness.must(least);
            numbering.aged(life, least, listener);
        }

        /// The first picture is here, or announced.
        private void begin(Instant arrival) {
            if (base < 0) {
                base = numbering.ptsBase(arrival);
                retries = 0;
            }
        }
    }
}
