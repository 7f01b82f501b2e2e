package org.xunyao.ingest.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.coded.MediaClock;
import org.xunyao.ingest.coded.Opening;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.ingest.ts.TimedUnit;
import org.xunyao.ingest.ts.TsDemuxer;
import org.xunyao.kernel.Clock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

/// One stream of segments: fetches them in their order, asks for new ones, gives their pictures out in
/// their time.
final class HlsSession implements StreamSession {
    private static final int STAMP_BITS = 33;
    private static final int FREQUENCY = 90_000;
    private static final long NANOS_PER_TICK_9 = 100_000;
    private static final long TICKS_9 = 9;

    /// So many segments may be missing one after the other.
    private static final int MOST_MISSED = 3;

    private final Server server;
    private final CameraId camera;
    private final UnitListener listener;
    private final MediaClock time = new MediaClock(STAMP_BITS, FREQUENCY);
    private final Opening opening;
    private final Pace pace;
    private final AtomicBoolean closed = new AtomicBoolean();
    private Playlist.Media playlist;
    private long looked;
    private long next;
    private int missed;
    private boolean lost;
    private boolean useless;
    private @Nullable UnitGate gate;

    /// @param playlist the first look at it, just now
    HlsSession(Server server, CameraId camera, UnitListener listener, Pace pace, Playlist.Media playlist) {
        this.server = server;
        this.camera = camera;
        this.listener = listener;
        this.pace = pace;
        this.playlist = playlist;
        this.looked = server.clock().nanoTime();
        this.opening = Opening.silent(camera, time, listener);
        this.next = beginning();
    }

    /// Three segments before the end (RFC 8216 §6.3.3).
    private long beginning() {
        return Math.max(playlist.first(), playlist.end() - 3);
    }

    @Override
    public void play() throws StreamException {
        Clock clock = server.clock();
        long silence = Math.max(
                server.limits().silence().toNanos(),
                Duration.ofSeconds(3L * playlist.targetSeconds()).toNanos());
        long giveUp = clock.nanoTime() + silence;
        while (!closed.get()) {
            if (clock.nanoTime() - giveUp >= 0) {
                throw new StreamException(useless ? Why.NO_KEY_UNIT : Why.NO_PICTURES, "no new picture");
            }
            if (next < playlist.end()) {
                if (segment(playlist.segment(next))) {
                    giveUp = clock.nanoTime() + silence;
                }
                next++;
            } else if (playlist.ended()) {
                throw new StreamException(Why.ENDED, "end of the film");
            } else {
                pace.rest(Duration.ofMillis(500L * playlist.targetSeconds()));
            }
            if (!playlist.ended()) {
                look();
            }
        }
        throw new StreamException(Why.CLOSED, "closed by us");
    }

    /// Looks at the playlist again; it may have gone on without us, or begun anew.
    private void look() throws StreamException {
        playlist = server.media();
        looked = server.clock().nanoTime();
        if (next < playlist.first() || next > playlist.end()) {
            if (playlist.ended()) {
                throw new StreamException(Why.ENDED, "another film, and over");
            }
            next = beginning();
            lost = true;
            time.begin();
        }
    }

    /// @return whether it brought a picture
    private boolean segment(Playlist.Segment segment) throws StreamException {
        if (segment.anew()) {
            time.begin();
        }
        byte[] bytes = segment.gap() ? new byte[0] : fetch(segment);
        if (bytes.length == 0) {
            lost = true;
            return false;
        }
        Instant arrival = server.clock().now();
        long given = given();
        boolean told = false;
        long start = -1;
        for (TimedUnit unit : TsDemuxer.units(bytes, server.limits().unit())) {
            long dts = unit(unit, arrival);
            start = start < 0 ? dts : start;
            if (!told && given() > given) {
                told = true;
                age(Duration.ofNanos((dts - start) * NANOS_PER_TICK_9 / TICKS_9));
            }
        }
        useless = given() == given && (useless || start >= 0);
        return given() > given;
    }

    private long given() {
        return gate == null ? 0 : gate.given();
    }

    /// Says how old the picture that was just given was at least: all the rest of the playlist was there
    /// when we looked.
    ///
    /// @param into by how much it lies behind the beginning of its segment
    private void age(Duration into) {
        Duration since = Duration.ofNanos(server.clock().nanoTime() - looked);
        Duration least = playlist.from(next).minus(into).plus(since);
        if (least.isPositive()) {
            listener.aged(least);
        }
    }

    /// A segment of a live stream that is gone is a gap, but not many of them.
    private byte[] fetch(Playlist.Segment segment) throws StreamException {
        try {
            byte[] bytes = server.segment(segment.reference());
            missed = 0;
            return bytes;
        } catch (StreamException e) {
            missed++;
            if (e.why() != Why.NOT_FOUND || playlist.ended() || missed > MOST_MISSED) {
                throw e;
            }
            return new byte[0];
        }
    }

    /// Gives it out in its turn.
    ///
    /// @return when it is decoded, below 0 if it was passed over
    private long unit(TimedUnit unit, Instant arrival) throws StreamException {
        UnitGate open = gate(unit);
        if (unit.lost() || lost) {
            open.missing(1);
            lost = false;
        }
        if (open.passes(unit.coded())) {
            return -1;
        }
        long dts = time.unwrap(unit.dts());
        pace.await(dts);
        if (closed.get()) {
            throw new StreamException(Why.CLOSED, "closed by us");
        }
        open.take(unit.coded(), dts + unit.ahead(), arrival, opening);
        return dts;
    }

    private UnitGate gate(TimedUnit unit) throws StreamException {
        UnitGate open = gate;
        if (open == null) {
            open = new UnitGate(camera, unit.codec(), listener);
            gate = open;
        } else if (open.codec() != unit.codec()) {
            throw new StreamException(Why.CLOSED, "another coding from here on");
        }
        return open;
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
