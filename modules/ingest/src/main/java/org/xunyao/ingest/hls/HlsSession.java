package org.xunyao.ingest.hls;

import java.time.Duration;
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
    private long next;
    private int missed;
    private boolean lost;
    private @Nullable UnitGate gate;

    /// @param playlist the first look at it
    HlsSession(Server server, CameraId camera, UnitListener listener, Pace pace, Playlist.Media playlist) {
        this.server = server;
        this.camera = camera;
        this.listener = listener;
        this.pace = pace;
        this.playlist = playlist;
        this.opening = Opening.silent(camera, time, listener);
        this.next = beginning();
    }

    /// A film from its first segment; a live stream three segments before its end (RFC 8216 §6.3.3).
    private long beginning() {
        return playlist.ended() ? playlist.first() : Math.max(playlist.first(), playlist.end() - 3);
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
                throw new StreamException(Why.NO_PICTURES, "no new picture");
            }
            if (next < playlist.end()) {
                if (segment(playlist.segments().get((int) (next - playlist.first())))) {
                    giveUp = clock.nanoTime() + silence;
                }
                next++;
            } else if (playlist.ended()) {
                throw new StreamException(Why.CLOSED, "end of the film");
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
        if (next < playlist.first() || next > playlist.end()) {
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
        boolean picture = false;
        for (TimedUnit unit : TsDemuxer.units(bytes, server.limits().unit())) {
            picture |= unit(unit);
        }
        return picture;
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

    private boolean unit(TimedUnit unit) throws StreamException {
        UnitGate open = gate(unit);
        if (unit.lost() || lost) {
            open.missing(1);
            lost = false;
        }
        if (open.passes(unit.coded())) {
            return false;
        }
        long dts = time.unwrap(unit.dts());
        pace.await(dts);
        if (closed.get()) {
            throw new StreamException(Why.CLOSED, "closed by us");
        }
        open.take(unit.coded(), dts + unit.ahead(), server.clock().now(), opening);
        return true;
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
