package org.xunyao.kernel.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.ClockFacts;
import org.xunyao.kernel.ClockFacts.OutsideTime;

/// The clock of the program (时钟守望): it gives the machine's wall clock unchanged, but compares it with a
/// clock that nobody can set and remembers every jump. Steps that stay below the limit are added up. Time
/// in which the machine slept counts as passed where the machine tells it. Safe for several threads.
public final class ClockWatch implements Clock {
    private final Clock machine;
    private final MachineTime boot;
    private final ClockLimits limits;
    private final String bootId;
    private final long firstNanos;
    private final Optional<Duration> firstBoot;
    private final Object lock = new Object();
    private final AtomicReference<Marks> marks;
    private final List<ClockJump> unreported = new ArrayList<>();

    /// Begins to watch.
    public ClockWatch(Clock machine, MachineTime boot, ClockLimits limits) {
        this.machine = machine;
        this.boot = boot;
        this.limits = limits;
        this.bootId = boot.bootId();
        this.firstNanos = machine.nanoTime();
        this.firstBoot = boot.sinceBoot();
        Instant wall = machine.now();
        this.marks = new AtomicReference<>(Marks.begun(wall, limits.plausible(wall) ? wall : limits.earliest()));
    }

    /// The machine's wall clock. A jump is noticed on the way.
    @Override
    public Instant now() {
        synchronized (lock) {
            return look();
        }
    }

    @Override
    public long nanoTime() {
        return machine.nanoTime();
    }

    @Override
    public ZoneId zone() {
        return machine.zone();
    }

    /// What really passed since this watch began; setting the wall clock does not change it. Never
    /// negative, never less than it was before.
    public Duration watched() {
        synchronized (lock) {
            return passed();
        }
    }

    /// Compares the wall clock with what was recorded before this start. A clock that stands before it,
    /// or in a year nobody can mean, counts as one jump, and so does the way back from such a year. Called
    /// once, before anything is recorded.
    ///
    /// @param newestRecorded time of the newest link of the audit chain
    /// @param jumps that were recorded, for {@link StandingSetBack}: how far that time stands behind the
    ///     believed one. Where the wall clock now stands behind the sum, the set-back lasts and is no new
    ///     jump; where it does not, the clock was brought forward while the program was off
    public StartFinding begin(Optional<Instant> newestRecorded, List<ClockJump> jumps) {
        synchronized (lock) {
            Instant wall = look();
            Duration standing = StandingSetBack.after(jumps, limits);
            return newestRecorded
                    .filter(at -> strayed(at, wall, standing))
                    .map(at -> home(new ClockJump(at, wall), jumps))
                    .orElseGet(() -> compared(newestRecorded, wall, standing));
        }
    }

    /// Whether the last run was in a year that nobody can mean, and this one neither is nor shows the time
    /// that was believed then.
    private boolean strayed(Instant recorded, Instant wall, Duration standing) {
        Instant believed = recorded.plus(standing);
        boolean good = limits.plausible(believed) && !behind(wall, believed);
        return limits.plausible(wall) && !limits.plausible(recorded) && !good;
    }

    private StartFinding home(ClockJump back, List<ClockJump> jumps) {
        unreported.add(back);
        Duration standing = StandingSetBack.after(
                Stream.concat(jumps.stream(), Stream.of(back)).toList(), limits);
        Instant least = back.after().plus(standing);
        marks.set(marks.get().with(ClockConfidence.JUMPED).atLeast(least.minus(passed())));
        return finding(back.after(), behind(back.after(), least), true);
    }

    private StartFinding compared(Optional<Instant> newestRecorded, Instant wall, Duration standing) {
        Optional<Instant> newest = newestRecorded.filter(at -> limits.plausible(at.plus(standing)));
        Optional<Instant> least = newest.map(at -> at.plus(standing));
        boolean set = newest.filter(at -> behind(wall, at)).isPresent();
        boolean lasting =
                !standing.isZero() && least.filter(at -> behind(wall, at)).isPresent();
        boolean doubtful = set || lasting || !limits.plausible(wall);
        if (set || wall.isAfter(limits.latest()) || (doubtful && standing.isZero())) {
            newest.ifPresent(at -> unreported.add(new ClockJump(at, wall)));
        } else if (!doubtful && !standing.isZero() && newest.isPresent()) {
            unreported.add(new ClockJump(wall.minus(standing), wall));
        }
        Marks now = marks.get();
        if (doubtful) {
            now = now.with(ClockConfidence.JUMPED);
        } else if (newest.isPresent() && now.confidence() == ClockConfidence.UNKNOWN) {
            now = now.with(ClockConfidence.CONSISTENT);
        }
        marks.set(least.map(at -> at.minus(passed())).map(now::atLeast).orElse(now));
        return finding(wall, set || lasting, newest.isPresent());
    }

    private boolean behind(Instant wall, Instant recorded) {
        return wall.isBefore(recorded.minus(limits.jump()));
    }

    /// Whether the wall clock stands in a year that somebody can mean.
    public boolean plausible() {
        return limits.plausible(now());
    }

    /// A person who may has compared the wall clock with another one and says that it is right: periods are
    /// reckoned by it again. How far it is to be believed stays as it was; that takes a signed time.
    ///
    /// @return false, and nothing done, if it stands in a year that nobody can mean
    public boolean confirmed() {
        synchronized (lock) {
            Instant wall = look();
            boolean plausible = limits.plausible(wall);
            if (plausible) {
                marks.set(marks.get().resting(wall.minus(passed())));
            }
            return plausible;
        }
    }

    private StartFinding finding(Instant wall, boolean behind, boolean known) {
        if (wall.isBefore(limits.earliest())) {
            return StartFinding.TOO_EARLY;
        }
        if (wall.isAfter(limits.latest())) {
            return StartFinding.TOO_LATE;
        }
        if (behind) {
            return StartFinding.BEHIND_RECORDS;
        }
        return known ? StartFinding.FITS : StartFinding.NOTHING_RECORDED;
    }

    /// A signed time from outside was verified just now. If the wall clock agrees within the limit it can
    /// be believed again; an older one than known changes nothing.
    public void outside(OutsideTime time) {
        synchronized (lock) {
            Instant wall = look();
            Marks now = marks.get();
            if (now.outside().filter(known -> !known.at().isBefore(time.at())).isPresent()) {
                return;
            }
            Instant begun = time.at().minus(passed());
            boolean agrees = Duration.between(time.at(), wall).abs().compareTo(limits.jump()) <= 0;
            marks.set(agrees ? now.confirmed(time, begun) : now.heard(time).atLeast(begun));
        }
    }

    /// The time by which periods are reckoned: the wall clock, unless it is behind the newest recorded or
    /// outside time and what passed since, or stands in a year that nobody can mean.
    @Override
    public Instant reckoningTime() {
        synchronized (lock) {
            Instant wall = look();
            Instant least = marks.get().floor().plus(passed());
            return limits.plausible(wall) && least.isBefore(wall) ? wall : least;
        }
    }

    @Override
    public ClockFacts facts() {
        synchronized (lock) {
            Instant wall = look();
            Marks now = marks.get();
            return new ClockFacts(
                    wall, zone().getRules().getOffset(wall), nanoTime(), bootId, now.confidence(), now.outside());
        }
    }

    /// Jumps that were not reported yet, oldest first. It looks at the clock, so asking now and then is
    /// watching.
    public List<ClockJump> unreported() {
        synchronized (lock) {
            look();
            return List.copyOf(unreported);
        }
    }

    /// A jump stands in the audit now.
    public void reported(ClockJump jump) {
        synchronized (lock) {
            unreported.remove(jump);
        }
    }

    /// Reading the boot clock costs a system call, so it is asked only when the cheap clock suspects
    /// something.
    private Instant look() {
        Instant wall = machine.now();
        Instant base = marks.get().base();
        if (beyond(wall, base.plus(awake()).plus(marks.get().asleep()))) {
            Duration passed = passed();
            Instant due = base.plus(passed);
            if (beyond(wall, due)) {
                unreported.add(new ClockJump(due, wall));
                marks.set(marks.get().jumped(wall.minus(passed)));
            }
        }
        return wall;
    }

    private boolean beyond(Instant wall, Instant due) {
        return Duration.between(due, wall).abs().compareTo(limits.jump()) > 0;
    }

    private Duration awake() {
        return Duration.ofNanos(machine.nanoTime() - firstNanos);
    }

    /// The boot clock also counts sleep, in which the other stands still on Linux.
    private Duration passed() {
        Duration awake = awake();
        firstBoot
                .flatMap(first -> boot.sinceBoot().map(now -> now.minus(first).minus(awake)))
                .ifPresent(asleep -> marks.set(marks.get().slept(asleep)));
        return awake.plus(marks.get().asleep());
    }

    /// What the watch knows.
    ///
    /// @param base what the wall clock showed, or would have shown, when the watch began
    /// @param floor the same, of the least time that is believed
    /// @param asleep how long the machine slept since
    private record Marks(
            Instant base, Instant floor, Duration asleep, ClockConfidence confidence, Optional<OutsideTime> outside) {
        /// The clocks differ by less than this for other reasons than sleep: the boot clock has hundredths.
        private static final Duration COARSE = Duration.ofSeconds(1);

        static Marks begun(Instant wall, Instant floor) {
            return new Marks(wall, floor, Duration.ZERO, ClockConfidence.UNKNOWN, Optional.empty());
        }

        Marks with(ClockConfidence other) {
            return new Marks(base, floor, asleep, other, outside);
        }

        Marks jumped(Instant newBase) {
            return new Marks(newBase, floor, asleep, ClockConfidence.JUMPED, outside);
        }

        Marks atLeast(Instant begun) {
            return new Marks(base, floor.isBefore(begun) ? begun : floor, asleep, confidence, outside);
        }

        Marks resting(Instant begun) {
            return new Marks(base, begun, asleep, confidence, outside);
        }

        Marks heard(OutsideTime time) {
            return new Marks(base, floor, asleep, confidence, Optional.of(time));
        }

        Marks confirmed(OutsideTime time, Instant begun) {
            return new Marks(base, begun, asleep, ClockConfidence.SYNCED_OUTSIDE, Optional.of(time));
        }

        Marks slept(Duration more) {
            boolean longer = more.compareTo(asleep.plus(COARSE)) > 0;
            return longer ? new Marks(base, floor, more, confidence, outside) : this;
        }
    }
}
