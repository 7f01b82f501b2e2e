package org.xunyao.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.wall.SceneTrouble;
import org.xunyao.app.wall.SceneTrouble.Kind;
import org.xunyao.app.watch.PostWatch;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;
import org.xunyao.video.lease.Standing;

/// One camera from its stream to the worker: keeps the last minute, opens the camera in the worker when
/// its size is known, remembers what is wrong with its picture, and lets its post be watched. Its methods
/// are called by the stream's thread, the worker's listener, the watch's clock and the JavaFX thread.
final class LiveCamera implements UnitListener {
    /// More than both edges of an alarm's film.
    private static final Duration KEPT = Duration.ofSeconds(75);
    private static final long RING_BYTES = 24L << 20;
    /// Between two looks where nobody is on duty: only whether the picture is of use must be known.
    private static final int NO_POST_MILLIS = 5_000;
    /// Between two looks at a post.
    private static final int POST_MILLIS = 1_000;
    private static final int NEVER = 0;
    /// The term of a camera that is not this station's to watch.
    private static final long NO_TERM = -1;

    private final CameraId id;
    private final MediaWorker worker;
    private final Ring ring = new Ring(KEPT, RING_BYTES);
    private final LivePicture picture = new LivePicture();
    private final RecentLooks looks = new RecentLooks();
    private final Optional<PostWatch> watch;
    private final Attendance attendance;
    /// Held while a look is taken and while the camera changes hands.
    private final Object hands = new Object();
    private StreamEvent.@Nullable Started started;
    private PictureSize tile;
    private volatile Optional<SceneTrouble> trouble = Optional.empty();
    private volatile Optional<SceneTrouble> refusal = Optional.empty();
    private volatile Standing standing;
    private volatile long term;

    /// @param watching makes the watch of this camera's post, given its ring; empty if it has no post
    LiveCamera(
            CameraId id,
            MediaWorker worker,
            PictureSize tile,
            Optional<Function<Ring, PostWatch>> watching,
            Attendance attendance) {
        this.id = id;
        this.worker = worker;
        this.tile = tile;
        this.watch = watching.map(make -> make.apply(ring));
        this.attendance = attendance;
        this.standing = attendance.of(id);
        this.term = term(standing);
        if (!attended()) {
            watch.ifPresent(PostWatch::leave);
        }
    }

    LivePicture picture() {
        return picture;
    }

    /// What is wrong with its picture. What a look found is not told while another station looks, for a last
    /// look of ours may still come when the camera has changed hands.
    Optional<SceneTrouble> trouble() {
        return refusal.or(() -> attended() ? trouble : Optional.empty());
    }

    /// When the picture that was drawn last arrived: what a person sees is as old as this, however fresh the
    /// stream is. It grows old too while no window shows the camera. Empty when that is not known.
    Optional<Instant> drawn() {
        return picture.arrival();
    }

    /// What is known of its post, oldest first; nothing if it has none.
    List<Segment> duty() {
        return watch.map(PostWatch::segments).orElse(List.of());
    }

    RecentLooks looks() {
        return looks;
    }

    /// Begins or ends watching as the lease says, and lets the watch of its post judge; to be called once a
    /// second.
    void second() {
        Standing now = attendance.of(id);
        standing = now;
        if (term(now) != term) {
            attend(now);
        }
        if (attended()) {
            watch.ifPresent(PostWatch::second);
        }
        askAgain();
    }

    /// Who watched the camera at the last second.
    Standing standing() {
        return standing;
    }

    private void attend(Standing now) {
        synchronized (hands) {
            term = NO_TERM;
            trouble = Optional.empty();
            watch.ifPresent(PostWatch::leave);
            if (now instanceof Standing.Ours ours) {
                watch.ifPresent(post -> post.begin(ours.vacant()));
                term = ours.term();
            }
        }
        tell();
    }

    /// Under one lock with {@link #open}, so that whoever comes last says what holds.
    private synchronized void tell() {
        worker.looking(id, interval());
    }

    private boolean attended() {
        return term != NO_TERM;
    }

    private int interval() {
        return !attended() ? NEVER : watch.isEmpty() ? NO_POST_MILLIS : POST_MILLIS;
    }

    private static long term(Standing standing) {
        return standing instanceof Standing.Ours ours ? ours.term() : NO_TERM;
    }

    /// The worker is gone: what it did not see nobody saw.
    void unattended() {
        if (attended()) {
            watch.ifPresent(post -> post.interrupted(UnseenReason.RESTARTED));
        }
    }

    @Override
    public void unit(AccessUnit unit) {
        ring.add(unit);
        watch.ifPresent(post -> post.unit(unit));
        worker.feed(unit);
    }

    @Override
    public void event(StreamEvent event) {
        watch.ifPresent(post -> post.event(event));
        switch (event) {
            case StreamEvent.Started begun -> open(begun, tile());
            case StreamEvent.Connecting _,
                    StreamEvent.Dropped _,
                    StreamEvent.Rerouted _,
                    StreamEvent.CameraClock _ -> {}
            case StreamEvent.Down _, StreamEvent.Stopped _ -> {
                synchronized (hands) {
                    trouble = Optional.empty();
                }
            }
        }
    }

    /// Asks for pictures of another size.
    void wear(PictureSize wanted) {
        StreamEvent.Started stream = stream();
        if (!wanted.equals(tile())) {
            if (stream == null) {
                keep(wanted);
            } else {
                open(stream, wanted);
            }
        }
    }

    /// Takes one look of the detector; one that comes when the camera is not ours any more is let go. The
    /// camera does not change hands while the look is taken.
    void seen(Observation look) {
        synchronized (hands) {
            if (attended() && attendance.holds(id)) {
                take(look);
            }
        }
    }

    private void take(Observation look) {
        watch.ifPresent(post -> post.seen(look));
        if (look.usable()) {
            looks.add(look);
            trouble = Optional.empty();
            return;
        }
        Kind kind = switch (look.why()) {
            case "frozen" -> Kind.FROZEN;
            case "dark" -> Kind.DARK;
            default -> Kind.COVERED;
        };
        Instant since = trouble.filter(before -> before.kind() == kind)
                .map(SceneTrouble::since)
                .orElse(look.at());
        trouble = Optional.of(new SceneTrouble(kind, since, OptionalInt.empty()));
    }

    private synchronized void open(StreamEvent.Started stream, PictureSize wanted) {
        started = stream;
        tile = wanted;
        try {
            picture.keep();
            picture.replace(Frames.of(worker.open(id, stream.codec(), stream.size(), wanted, ring::lastGroup)));
            refusal = Optional.empty();
        } catch (FaultException refused) {
            // Not thrown on: the stream is in order, and the cameras behind this one must hear their size.
            refusal = Optional.of(refused(refused.code(), stream.at()));
        }
        tell();
    }

    private SceneTrouble refused(String code, Instant at) {
        Kind kind = code.equals(MediaWorker.TOO_LARGE) ? Kind.TOO_LARGE : Kind.NO_PLACE;
        return refusal.filter(before -> before.kind() == kind)
                .orElseGet(() -> new SceneTrouble(kind, at, OptionalInt.empty()));
    }

    /// A place may have become free.
    private synchronized void askAgain() {
        StreamEvent.Started stream = started;
        if (stream != null && refusal.filter(why -> why.kind() == Kind.NO_PLACE).isPresent()) {
            open(stream, tile);
        }
    }

    private synchronized PictureSize tile() {
        return tile;
    }

    private synchronized StreamEvent.@Nullable Started stream() {
        return started;
    }

    private synchronized void keep(PictureSize wanted) {
        tile = wanted;
    }
}
