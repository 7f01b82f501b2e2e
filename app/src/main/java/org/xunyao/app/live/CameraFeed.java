package org.xunyao.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.PictureSize;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;
import org.xunyao.video.fit.CameraStream;

/// One stream of a camera from the network to the worker: remembers its last group of pictures and what is
/// said of it, and has it decoded if that is wanted. Called by the stream's thread and by who decides.
final class CameraFeed implements UnitListener {
    /// Only the last group is wanted; a ring always keeps that one.
    private static final Duration GROUP = Duration.ofMillis(1);
    private static final long GROUP_BYTES = 16L << 20;
    /// What a small place of the shared memory holds.
    static final PictureSize MODEST = new PictureSize(768, 432);

    private final CameraStream stream;
    private final MediaWorker worker;
    private final Owner owner;
    private final Ring group = new Ring(GROUP, GROUP_BYTES);
    private final AtomicLong bytes = new AtomicLong();
    private volatile StreamEvent.@Nullable Started started;
    private volatile Optional<StreamEvent.Route> rerouted = Optional.empty();
    private volatile CameraTimes times = CameraTimes.NONE;
    private volatile Optional<String> refusal = Optional.empty();
    private @Nullable PictureSize place;
    private boolean decoded;
    private @Nullable Frames source;
    private int looking;
    private boolean keysOnly;
    private boolean first;

    /// Whose stream it is.
    interface Owner {
        /// A unit came.
        void unit(CameraStream from, AccessUnit unit);

        /// Something else happened.
        void event(CameraStream from, StreamEvent event);

        /// Its pictures come from here from now on. Called while nothing else is done with this stream, so that
        /// the last one told of is the one that is open.
        void opened(CameraStream from, Frames source);

        /// They come from there no longer: the memory will be another camera's.
        void leaving(Frames source);

        /// The first picture of a connection is here.
        void begun();
    }

    CameraFeed(CameraStream stream, MediaWorker worker, Owner owner) {
        this.stream = stream;
        this.worker = worker;
        this.owner = owner;
    }

    @Override
    public void unit(AccessUnit unit) {
        group.add(unit);
        bytes.addAndGet(unit.bytes().length);
        owner.unit(stream, unit);
        worker.feed(unit);
        if (first) {
            first = false;
            owner.begun();
        }
    }

    @Override
    public void event(StreamEvent event) {
        switch (event) {
            case StreamEvent.Started begun -> {
                started = begun;
                first = true;
                open();
            }
            case StreamEvent.Connecting _ -> rerouted = Optional.empty();
            case StreamEvent.Rerouted other -> rerouted = Optional.of(other.taken());
            case StreamEvent.CameraClock word -> times = times.after(word);
            case StreamEvent.Dropped _, StreamEvent.Down _, StreamEvent.Stopped _ -> {}
        }
        owner.event(stream, event);
    }

    /// Has it decoded for a place of this size.
    synchronized void decode(PictureSize wanted) {
        if (!decoded || !wanted.equals(place)) {
            place = wanted;
            open();
        }
    }

    /// Has it decoded for whatever place it last had, unless it was a large one: those are few, and others
    /// need them.
    synchronized void decodeAsItWas(PictureSize otherwise) {
        PictureSize last = place;
        boolean modest = last != null && last.width() <= MODEST.width() && last.height() <= MODEST.height();
        decode(last != null && modest ? last : otherwise);
    }

    /// It is not decoded any more; the next place is that of the next wish.
    synchronized void rest() {
        if (place != null) {
            place = null;
            leave();
            worker.close(stream);
        }
    }

    /// How often the detector looks, 0 for never; and whether only key frames are decoded.
    synchronized void attend(int intervalMillis, boolean keys) {
        boolean same = looking == intervalMillis && keysOnly == keys;
        looking = intervalMillis;
        keysOnly = keys;
        if (decoded && !same) {
            worker.looking(stream, intervalMillis);
            worker.keysOnly(stream, keys);
        }
    }

    private synchronized void open() {
        StreamEvent.Started begun = started;
        PictureSize wanted = place;
        if (begun == null || wanted == null) {
            return;
        }
        leave();
        try {
            Frames opened = Frames.of(worker.open(stream, begun.codec(), begun.size(), wanted, group::lastGroup));
            decoded = true;
            source = opened;
            refusal = Optional.empty();
            worker.looking(stream, looking);
            worker.keysOnly(stream, keysOnly);
            owner.opened(stream, opened);
        } catch (FaultException refused) {
            // Not thrown on: the stream is in order, and the cameras behind this one must hear their size.
            refusal = Optional.of(refused.code());
        }
    }

    private void leave() {
        Frames before = source;
        source = null;
        decoded = false;
        if (before != null) {
            owner.leaving(before);
        }
    }

    /// Why it is not decoded although that is wanted, as a code of the worker.
    Optional<String> refusal() {
        return refusal;
    }

    /// Asks again for what was refused, for a place may have become free.
    synchronized void askAgain() {
        if (refusal.filter(MediaWorker.NO_PLACE::equals).isPresent()) {
            open();
        }
    }

    /// When the stream began whose pictures were asked for.
    Optional<Instant> begun() {
        return Optional.ofNullable(started).map(StreamEvent.Started::at);
    }

    /// Tells once more where its pictures come from, while it is decoded.
    synchronized void tellSource() {
        Frames now = source;
        if (now != null) {
            owner.opened(stream, now);
        }
    }

    /// True size of its pictures, once it is known.
    Optional<PictureSize> size() {
        return Optional.ofNullable(started).map(StreamEvent.Started::size);
    }

    /// The way that its pictures take other than was asked for.
    Optional<StreamEvent.Route> rerouted() {
        return rerouted;
    }

    /// What the camera claimed of the time of this stream.
    CameraTimes times() {
        return times;
    }

    /// Another device is behind it from now on.
    synchronized void renew() {
        group.clear();
        started = null;
        times = CameraTimes.NONE;
        refusal = Optional.empty();
    }

    /// Bytes that came since this was last asked.
    long takeBytes() {
        return bytes.getAndSet(0);
    }
}
