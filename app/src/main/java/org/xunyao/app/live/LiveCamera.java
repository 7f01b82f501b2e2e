package org.xunyao.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.xunyao.app.live.keep.Keepers;
import org.xunyao.app.picture.Drawn;
import org.xunyao.app.wall.SceneTrouble;
import org.xunyao.app.wall.SceneTrouble.Kind;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.PostSeries;
import org.xunyao.kernel.Clock;
import org.xunyao.media.link.MediaWorker;
import org.xunyao.media.link.WorkerState;
import org.xunyao.supervision.Spell;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Observation;
import org.xunyao.video.PictureSize;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.cache.FilmKeeper;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.fit.Fit;
import org.xunyao.video.fit.Reason;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.video.lease.Standing;
import org.xunyao.video.timeline.Outages;

/// One camera from its streams to the worker: keeps the last minute, has decoded what was decided,
/// remembers what is wrong with its picture, and lets its post be watched. Its methods are called
/// by the streams' threads, the worker's listener, the watch's clock and the JavaFX thread.
final class LiveCamera implements CameraFeed.Owner {
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

    private static final PictureSize USUAL_TILE = new PictureSize(320, 180);

    private final CameraId id;
    private final Ring ring = new Ring(KEPT, RING_BYTES);
    private final LivePicture picture;
    private final RecentLooks looks = new RecentLooks();
    private final Lookout lookout;
    private final Attendance attendance;
    /// Held while a look is taken and while the camera changes hands.
    private final Object hands = new Object();
    /// Held while a unit becomes film and while another stream does.
    private final Object filming = new Object();
    /// Held while another stream is shown and while the tile gets its source.
    private final Object showing = new Object();
    private final CameraFeed main;
    private final CameraFeed sub;
    private final Runnable begun;
    private volatile StreamKind shown = StreamKind.MAIN;
    private volatile StreamKind looksAt = StreamKind.MAIN;
    private volatile StreamKind film = StreamKind.MAIN;
    private volatile boolean keysOnly;
    private final Clock clock;
    private volatile long lookedAt = Long.MIN_VALUE;
    private volatile Optional<SceneTrouble> trouble = Optional.empty();
    private volatile Standing standing;
    private volatile long term;
    private final Outages outages = new Outages();
    private volatile FilmKeeper keeper = FilmKeeper.NONE;
    private volatile boolean moved;

    /// @param watched the posts of this camera, and how their watches are made
    /// @param begun told when the first picture of a connection is here
    LiveCamera(
            CameraId id,
            MediaWorker worker,
            PostWatches.At watched,
            Attendance attendance,
            Runnable begun,
            Clock clock) {
        this.clock = clock;
        this.picture = new LivePicture(clock);
        this.id = id;
        this.begun = begun;
        this.main = new CameraFeed(new CameraStream(id, StreamKind.MAIN), worker, this);
        this.sub = new CameraFeed(new CameraStream(id, StreamKind.SUB), worker, this);
        this.lookout = new Lookout(id, new PostSeries(watched.watches(ring), clock), clock);
        this.attendance = attendance;
        this.standing = attendance.of(id);
        this.term = term(standing);
        if (!attended()) {
            lookout.leave();
        }
    }

    LivePicture picture() {
        return picture;
    }

    /// What is known of the picture on the screen.
    ///
    /// @param worker that decodes it
    Drawn drawn(WorkerState worker) {
        return picture.drawn(worker);
    }

    /// When the picture arrived that was drawn last, however long ago, on whatever screen.
    Optional<Instant> stands() {
        return picture.arrival();
    }

    /// What is wrong with its picture. What a look found is not told while another station looks,
    /// for a last look of ours may still come when the camera has changed hands.
    Optional<SceneTrouble> trouble() {
        return refusal().or(() -> attended() ? trouble : Optional.empty());
    }

    private Optional<SceneTrouble> refusal() {
        CameraFeed front = feed(shown);
        return front.refusal()
                .map(code -> new SceneTrouble(
                        code.equals(MediaWorker.TOO_LARGE) ? Kind.TOO_LARGE : Kind.NO_PLACE,
                        front.begun().orElse(Instant.EPOCH),
                        OptionalInt.empty()));
    }

    /// What is known of its post, oldest first; nothing if it has none.
    List<Spell> nobody() {
        return lookout.nobody();
    }

    /// What is known of some of its posts, oldest first.
    List<Spell> spells(Predicate<Post> which) {
        return lookout.spells(which);
    }

    RecentLooks looks() {
        return looks;
    }

    /// What the ring holds between two moments, from the key unit before on.
    Footage film(Instant from, Instant to) {
        return new Footage(ring.between(from, to), feed(film).times());
    }

    Ring ring() {
        return ring;
    }

    /// When the newest unit came.
    Optional<Instant> newest() {
        return ring.newest().map(AccessUnit::arrival);
    }

    void keep(Keepers keepers) {
        keeper = keepers.film();
        lookout.keep(keepers.looks());
    }

    /// Whether a person has turned it away from what it watches: what it sees says nothing of its
    /// post then.
    void moved(boolean now) {
        synchronized (hands) {
            if (now && !moved) {
                lookout.moved();
            }
            moved = now;
        }
    }

    Outages outages() {
        return outages;
    }

    /// Begins or ends watching as the lease says, and lets the watch of its post judge; to be
    /// called once a second.
    void second() {
        Standing now = attendance.of(id);
        standing = now;
        if (term(now) != term) {
            attend(now);
        }
        if (attended()) {
            lookout.second();
        }
        for (StreamKind kind : StreamKind.values()) {
            feed(kind).askAgain();
        }
    }

    /// Whether the detector looked at it lately, whatever it found: without a look nobody knows
    /// what comes.
    boolean looked(Duration lately) {
        long last = lookedAt;
        return last != Long.MIN_VALUE && clock.nanoTime() - last <= lately.toNanos();
    }

    /// Who watched the camera at the last second.
    Standing standing() {
        return standing;
    }

    /// From now on other posts, or none, are watched here; the stretch before is judged by those before.
    void watch(PostWatches.At watched) {
        synchronized (hands) {
            lookout.follow(
                    watched.posts(),
                    post -> watched.making().apply(post, ring),
                    film,
                    feed(film).times());
        }
        tell();
    }

    private void attend(Standing now) {
        synchronized (hands) {
            term = NO_TERM;
            trouble = Optional.empty();
            lookout.leave();
            if (now instanceof Standing.Ours ours) {
                lookout.begin(ours.vacant());
                term = ours.term();
            }
        }
        tell();
    }

    private synchronized void tell() {
        for (StreamKind kind : StreamKind.values()) {
            feed(kind).attend(kind == looksAt ? interval() : NEVER, keysOnly);
        }
    }

    private boolean attended() {
        return term != NO_TERM;
    }

    private int interval() {
        return !attended() ? NEVER : !lookout.post() ? NO_POST_MILLIS : POST_MILLIS;
    }

    private static long term(Standing standing) {
        return standing instanceof Standing.Ours ours ? ours.term() : NO_TERM;
    }

    /// The worker is gone: what it did not see nobody saw.
    void unattended() {
        if (attended()) {
            lookout.restarted();
        }
    }

    /// One of its streams.
    CameraFeed feed(StreamKind kind) {
        return kind == StreamKind.MAIN ? main : sub;
    }

    /// The stream that its tile shows.
    StreamKind shown() {
        return shown;
    }

    /// Whether a post is watched here.
    boolean post() {
        return lookout.post();
    }

    /// Does what was decided of its streams.
    ///
    /// @param cell its place on the wall; empty while no wall shows it
    synchronized void fit(Fit fit, Optional<PictureSize> cell) {
        film(fit);
        keysOnly = fit.keysOnly();
        boolean other = fit.shown() != shown;
        synchronized (showing) {
            shown = fit.shown();
        }
        CameraFeed front = feed(fit.shown());
        // What is soon replaced is not begun anew in another size.
        cell.filter(place -> fit.reason() != Reason.COMING)
                .ifPresentOrElse(front::decode, () -> front.decodeAsItWas(cell.orElse(USUAL_TILE)));
        if (other) {
            front.tellSource();
        }
        for (StreamKind kind : StreamKind.values()) {
            if (!fit.decoded().contains(kind)) {
                feed(kind).rest();
            } else if (kind != fit.shown()) {
                feed(kind).decodeAsItWas(USUAL_TILE);
            }
        }
        tell();
    }

    /// What was kept and seen until now was of another device.
    void rewired() {
        synchronized (hands) {
            synchronized (filming) {
                ring.clear();
            }
            main.renew();
            sub.renew();
            trouble = Optional.empty();
            lookout.changed(film, CameraTimes.NONE);
        }
    }

    /// A film is never mixed of two streams, and looks at two streams are not one unbroken look.
    private void film(Fit fit) {
        if (fit.film() == film && fit.looks() == looksAt) {
            return;
        }
        synchronized (hands) {
            synchronized (filming) {
                if (fit.film() != film) {
                    ring.clear();
                }
                film = fit.film();
                looksAt = fit.looks();
            }
            lookout.changed(fit.film(), feed(fit.film()).times());
        }
    }

    @Override
    public void unit(CameraStream from, AccessUnit unit) {
        synchronized (filming) {
            if (from.kind() == film) {
                ring.add(unit);
                outages.picture(unit.arrival());
                keeper.unit(unit, feed(film).times());
                lookout.unit(unit);
            }
        }
    }

    @Override
    public void event(CameraStream from, StreamEvent event) {
        boolean clock = event instanceof StreamEvent.CameraClock;
        if (from.kind() == film) {
            outages.event(event);
        }
        if (from.kind() == film || (from.kind() == looksAt && !clock)) {
            lookout.event(event);
        }
        if (from.kind() == looksAt && (event instanceof StreamEvent.Down || event instanceof StreamEvent.Stopped)) {
            synchronized (hands) {
                trouble = Optional.empty();
            }
        }
    }

    @Override
    public void opened(CameraStream from, Frames source) {
        synchronized (showing) {
            if (from.kind() == shown) {
                picture.replace(source);
            }
        }
    }

    @Override
    public void leaving(Frames source) {
        picture.keep(source);
    }

    @Override
    public void begun() {
        begun.run();
    }

    /// Takes one look of the detector; one that comes when the camera is not ours any more is let
    /// go. The camera does not change hands while the look is taken.
    void seen(Observation look) {
        lookedAt = clock.nanoTime();
        synchronized (hands) {
            if (StreamKind.of(look.lastUnit()) == looksAt && attended() && attendance.holds(id)) {
                take(look);
            }
        }
    }

    private void take(Observation look) {
        lookout.seen(moved ? MovedLook.of(look) : look);
        if (look.usable() && !moved) {
            looks.add(look);
        }
        trouble = LookTrouble.after(look, trouble);
    }
}
