package org.xunyao.app.mask;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.picture.Cover;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.mask.MaskDesk;
import org.xunyao.registry.mask.MaskLift;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.video.CameraId;

/// What is hidden of each camera at this moment. Until it was read from the store once, everything is
/// unknown and no picture is shown. A lift ends by a clock that nobody sets, and is asked of it with
/// every picture: no task that comes late keeps it open. Any thread may call; what waits for the store
/// says so.
public final class MaskWard {
    private static final System.Logger LOG = System.getLogger(MaskWard.class.getName());
    private static final Ticket RULE = Ticket.ofRule("mask/1");
    private static final int READ_EVERY = 6;
    private static final Cover UNKNOWN = new Cover.Unknown();
    private static final Cover WHOLE = new Cover.Over(List.of(MaskShape.rectangle(0, 0, 1, 1)));

    private final MaskDesk desk;
    private final Clock clock;
    private final Executor background;
    private final Map<CameraId, Lifted> lifts = new ConcurrentHashMap<>();
    /// Held while a lift begins to hold and while all end.
    private final Object lifting = new Object();
    private volatile @Nullable Map<CameraId, PrivacyMask> known;
    private volatile Set<CameraId> turned = Set.of();
    private volatile Runnable follower = () -> {};
    private long ended;
    private int rounds;

    /// A lift that runs here.
    ///
    /// @param ends on the clock that is never set
    public record Lifted(MaskLift lift, Duration ends) {}

    /// @param background where ends of lifts are recorded
    public MaskWard(MaskDesk desk, Clock clock, Executor background) {
        this.desk = desk;
        this.clock = clock;
        this.background = background;
    }

    /// Reads what is hidden; waits for the store. If it cannot be read, what was known holds.
    public synchronized void read() {
        try {
            Map<CameraId, PrivacyMask> found = desk.all(RULE).stream()
                    .collect(Collectors.toUnmodifiableMap(
                            mask -> new CameraId(mask.camera().text()), mask -> mask));
            boolean same = found.equals(known);
            known = found;
            if (!same) {
                follower.run();
            }
        } catch (FaultException | RefusedException unreadable) {
            LOG.log(Level.WARNING, "privacy masks not read: {0}", unreadable.getMessage());
        }
    }

    /// What must not be seen of a camera now.
    public Cover cover(CameraId camera) {
        Map<CameraId, PrivacyMask> now = known;
        if (now == null) {
            return UNKNOWN;
        }
        PrivacyMask mask = now.get(camera);
        if (mask == null || mask.shapes().isEmpty()) {
            return Cover.nothing();
        }
        return lifted(camera)
                .<Cover>map(lift -> new Cover.Lifted(lift.lift().until()))
                .orElseGet(() -> unlifted(camera));
    }

    /// What must not be seen of a camera as long as nobody lifts it. Areas are fractions of the picture as it
    /// looks from the watch preset: of a camera that is turned away everything is hidden.
    public Cover unlifted(CameraId camera) {
        Map<CameraId, PrivacyMask> now = known;
        if (now == null) {
            return UNKNOWN;
        }
        PrivacyMask mask = now.get(camera);
        if (mask == null || mask.shapes().isEmpty()) {
            return Cover.nothing();
        }
        return turned.contains(camera) ? WHOLE : new Cover.Over(mask.shapes());
    }

    /// From now on these cameras, and no others, are turned away from what they watch.
    public void turned(Set<CameraId> away) {
        turned = Set.copyOf(away);
        follower.run();
    }

    /// Has every change of what is hidden of a camera followed; lifts are none.
    ///
    /// @param changed returns at once
    public void follow(Runnable changed) {
        follower = changed;
        changed.run();
    }

    /// The drawing that holds for a camera, if there ever was one.
    public Optional<PrivacyMask> mask(CameraId camera) {
        Map<CameraId, PrivacyMask> now = known;
        return now == null ? Optional.empty() : Optional.ofNullable(now.get(camera));
    }

    /// Whether something is hidden of a camera, or would be if it were not lifted.
    public boolean isMasked(CameraId camera) {
        return mask(camera).filter(mask -> !mask.shapes().isEmpty()).isPresent();
    }

    /// The lift that runs for a camera.
    public Optional<Lifted> lifted(CameraId camera) {
        return Optional.ofNullable(lifts.get(camera))
                .filter(lift -> Duration.ofNanos(clock.nanoTime()).compareTo(lift.ends()) < 0);
    }

    /// How long a lift still runs.
    public Duration left(Lifted lift) {
        return lift.ends().minus(Duration.ofNanos(clock.nanoTime()));
    }

    /// Shows what is hidden of a camera, for a bounded time; waits for the store.
    ///
    /// @throws FaultException what {@link MaskDesk#lift} throws; `MASK-LOCKED` if everything was hidden
    ///     again while the store was waited for, and then this stays hidden too
    public MaskLift lift(Ticket.OfPerson ticket, CameraId camera, String reason) {
        long asked = ended();
        Duration begun = Duration.ofNanos(clock.nanoTime());
        Saved<MaskLift> saved = desk.lift(ticket, new CameraCode(camera.code()), reason);
        MaskLift lift = saved.result();
        var fresh = new Lifted(lift, begun.plus(Duration.between(lift.from(), lift.until())));
        Lifted before;
        boolean late;
        synchronized (lifting) {
            late = asked != ended;
            before = late ? fresh : lifts.put(camera, fresh);
        }
        if (before != null) {
            end(before, RULE);
        }
        if (late) {
            throw new FaultException("MASK-LOCKED", "locked or left since it was asked for");
        }
        return lift;
    }

    private long ended() {
        synchronized (lifting) {
            return ended;
        }
    }

    /// Hides it again at once; the end is recorded in the background.
    public void cover(Ticket ticket, CameraId camera) {
        Lifted running = lifts.remove(camera);
        if (running != null) {
            end(running, ticket);
        }
    }

    /// Hides everything again at once, such as when the station is locked or its person leaves.
    public void coverAll() {
        List<CameraId> running;
        synchronized (lifting) {
            ended++;
            running = List.copyOf(lifts.keySet());
        }
        running.forEach(camera -> cover(RULE, camera));
    }

    /// Records the ends of lifts whose time is over, and reads anew now and then; to be called every few
    /// seconds by one thread.
    public void tick() {
        if (rounds++ % READ_EVERY == 0) {
            try {
                background.execute(this::read);
            } catch (RejectedExecutionException closing) {
                LOG.log(Level.DEBUG, "the program ends");
            }
        }
        for (CameraId camera : List.copyOf(lifts.keySet())) {
            if (lifted(camera).isEmpty()) {
                cover(RULE, camera);
            }
        }
    }

    /// Draws what is hidden of a camera; waits for the store. It holds here at once.
    ///
    /// @param seen number of the drawing from which the person began, 0 if there was none
    /// @throws FaultException what {@link MaskDesk#draw} throws
    public Saved<PrivacyMask> draw(
            Ticket.OfPerson ticket, CameraId camera, List<MaskShape> shapes, String reason, long seen) {
        Saved<PrivacyMask> saved = desk.draw(ticket, new CameraCode(camera.code()), shapes, reason, seen);
        hold(camera, saved.result());
        return saved;
    }

    /// Whoever reads meanwhile is done before, or sees it.
    private synchronized void hold(CameraId camera, PrivacyMask drawn) {
        Map<CameraId, PrivacyMask> now = known;
        if (now == null) {
            read();
            return;
        }
        var next = new HashMap<>(now);
        next.merge(camera, drawn, (one, other) -> one.number() > other.number() ? one : other);
        known = Map.copyOf(next);
        follower.run();
    }

    private void end(Lifted running, Ticket ticket) {
        try {
            background.execute(() -> record(running.lift(), ticket));
        } catch (RejectedExecutionException closing) {
            // The row of the lift says until when it ran at the latest.
            LOG.log(Level.DEBUG, "the program ends: the end of a lift is its time");
        }
    }

    private void record(MaskLift lift, Ticket ticket) {
        try {
            desk.cover(ticket, lift.camera(), lift.id());
        } catch (FaultException | RefusedException unrecorded) {
            LOG.log(Level.WARNING, "end of a lift not recorded: {0}", unrecorded.getMessage());
        }
    }
}
