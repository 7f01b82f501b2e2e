package org.xunyao.video.lease;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.CameraId;

/// The leases of one station's cameras (本机租约). {@link #round} asks for all of them; {@link #of} answers
/// from memory.
///
/// What is not known is not ours: a lease counts from the moment before it was asked for, so it ends here
/// earlier than in the database, and it counts for {@value #USED} of {@value #PARTS} parts of its length
/// only. The rest is for an alarm that is being saved while the lease runs out. No wall clock matters. Safe
/// for use by many threads; one of them makes the rounds.
public final class CameraLeases implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CameraLeases.class.getName());
    private static final Set<String> BUSY = Set.of("STORE-CONFLICT", "STORE-LOCKED");
    private static final int USED = 5;
    private static final int PARTS = 6;

    private final LeaseKeeper keeper;
    private final Supplier<Duration> passed;
    private final List<CameraId> cameras;
    private final Map<CameraId, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    /// @param vacant as the first answer of this tenure said it
    private record Answer(Lease lease, Duration asked, Optional<Duration> vacant) {}

    /// @param keeper asks in the name of a {@link LeaseHolder}
    /// @param passed a time that nobody can set and that goes on while the machine sleeps, such as
    ///     `ClockWatch::watched`
    /// @param cameras those that this station would watch
    public CameraLeases(LeaseKeeper keeper, Supplier<Duration> passed, List<CameraId> cameras) {
        this.keeper = keeper;
        this.passed = passed;
        this.cameras = new CopyOnWriteArrayList<>(cameras);
    }

    /// One camera more, from the next round on.
    public void enter(CameraId camera) {
        if (!cameras.contains(camera)) {
            cameras.add(camera);
        }
    }

    /// How often to make a round.
    public Duration period() {
        return keeper.period();
    }

    /// Asks for every camera: takes, renews, or hears who has it.
    ///
    /// @throws FaultException `STORE-…` if the database does not answer; the cameras that were not asked for
    ///     stay ours no longer than they were
    public void round() {
        for (CameraId camera : cameras) {
            if (closed.get()) {
                return;
            }
            ask(camera);
        }
    }

    private void ask(CameraId camera) {
        Duration asked = passed.get();
        Lease lease;
        try {
            lease = keeper.ask(camera);
        } catch (FaultException fault) {
            if (BUSY.contains(fault.code())) {
                return;
            }
            throw fault;
        }
        Standing before = of(camera);
        answers.put(camera, new Answer(lease, asked, vacant(lease, before)));
        Standing now = of(camera);
        if (!now.equals(before)) {
            LOG.log(Level.INFO, "camera {0}: {1}", camera.code(), now);
        }
        if (closed.get()) {
            var _ = release(camera);
        }
    }

    private static Optional<Duration> vacant(Lease lease, Standing before) {
        return switch (lease) {
            case Lease.Theirs _ -> Optional.empty();
            case Lease.Mine mine ->
                before instanceof Standing.Ours ours && ours.term() == mine.term() ? ours.vacant() : mine.vacant();
        };
    }

    /// How this station stands towards a camera now; {@link Standing.Asking} for one that is not its own.
    public Standing of(CameraId camera) {
        Answer answer = answers.get(camera);
        if (answer == null || closed.get()) {
            return new Standing.Asking();
        }
        Duration age = passed.get().minus(answer.asked());
        return switch (answer.lease()) {
            case Lease.Mine mine when age.compareTo(used()) < 0 -> new Standing.Ours(mine.term(), answer.vacant());
            case Lease.Theirs theirs when age.compareTo(keeper.length()) < 0 -> theirs(theirs.station());
            case Lease.Mine _, Lease.Theirs _ -> new Standing.Unreachable();
        };
    }

    private Duration used() {
        return keeper.length().multipliedBy(USED).dividedBy(PARTS);
    }

    private Standing theirs(String holder) {
        String station = LeaseHolder.stationOf(holder);
        return new Standing.Theirs(station, station.equals(LeaseHolder.stationOf(keeper.station())));
    }

    /// Stops watching, then gives everything back, so that another station need not wait. A database that
    /// does not answer lets the leases run out.
    @Override
    public void close() {
        closed.set(true);
        for (Map.Entry<CameraId, Answer> held : answers.entrySet()) {
            if (held.getValue().lease() instanceof Lease.Mine && !release(held.getKey())) {
                return;
            }
        }
    }

    /// @return false if the database does not answer, so that the next would wait in vain; a row that another
    ///     station holds at this moment keeps none of the others here
    private boolean release(CameraId camera) {
        try {
            keeper.release(camera);
            return true;
        } catch (FaultException gone) {
            LOG.log(Level.WARNING, "the lease of " + camera.code() + " runs out by itself", gone);
            return BUSY.contains(gone.code());
        }
    }
}
