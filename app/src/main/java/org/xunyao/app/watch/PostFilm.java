package org.xunyao.app.watch;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.watch.AlarmRaising.Film;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.fit.StreamKind;

/// The film of what a rule watches: how a stretch began, kept until it is known whether an alarm follows, and its
/// end out of the ring. Any thread.
final class PostFilm {
    private static final System.Logger LOG = System.getLogger(PostFilm.class.getName());

    private final AlarmRuleRow row;
    private final Ring ring;
    private final WatchMemory memory;
    private final long spoolBytes;
    private CameraTimes times = CameraTimes.NONE;
    private StreamKind from = StreamKind.MAIN;
    private @Nullable Spool spool;

    /// @param spoolBytes most coded bytes kept of a beginning
    PostFilm(AlarmRuleRow row, FilmStock stock, long spoolBytes) {
        this.row = row;
        this.ring = stock.ring();
        this.memory = stock.memory();
        this.spoolBytes = spoolBytes;
    }

    /// One coded picture, after the ring has it.
    synchronized void unit(AccessUnit unit) {
        Spool now = spool;
        if (now != null) {
            now.add(unit);
            settle(now);
        }
    }

    /// Gives way where all watches together keep too much.
    private void settle(Spool now) {
        long may = memory.keeps(this, now.bytes());
        if (may < now.bytes()) {
            boolean first = !now.isThinned();
            long given = now.thin(may);
            if (given > 0) {
                memory.gave(given, first);
                memory.keeps(this, now.bytes());
                if (first) {
                    LOG.log(Level.WARNING, "film of {0} thinned: all watches keep too much", row.rule());
                }
            }
        }
    }

    private void letGo() {
        spool = null;
        memory.keeps(this, 0);
    }

    synchronized void clock(StreamEvent.CameraClock word) {
        times = times.after(word);
    }

    /// The film comes from another stream from now on.
    synchronized void changed(StreamKind stream, CameraTimes known) {
        from = stream;
        times = known;
        letGo();
    }

    /// Keeps the beginning of the stretch that goes on, with what the plan wants from before it; lets go what was
    /// kept of another.
    ///
    /// @param running where it began; empty if none goes on
    synchronized void keepBeginning(Optional<Instant> running) {
        Spool now = spool;
        if (running.isEmpty()) {
            letGo();
        } else if (now == null || !now.from().equals(running.get())) {
            var fresh = new Spool(running.get(), row, spoolBytes);
            ring.since(running.get().minus(row.plan().before())).forEach(fresh::add);
            spool = fresh;
            settle(fresh);
        } else {
            settle(now);
        }
    }

    synchronized void forget() {
        letGo();
    }

    /// What is kept of the stretch that began at a moment.
    synchronized List<AccessUnit> beginning(Instant at) {
        return spool == null || !spool.from().equals(at) ? List.of() : spool.units();
    }

    /// A beginning and the end of its stretch, cut to what can be looked at a second time.
    ///
    /// @return nothing if there are no pictures, or none that make a clip
    Optional<Film> of(List<AccessUnit> beginning, Instant to) {
        return joined(beginning, FilmCut.end(beginning, end(to)));
    }

    /// What there is already of the film that will be cut if a stretch goes on, in order.
    ///
    /// @param from where the stretch began
    /// @param to when it will be cut
    List<AccessUnit> ahead(Instant from, Instant to) {
        List<AccessUnit> beginning = beginning(from);
        long known = beginning.isEmpty() ? Long.MIN_VALUE : beginning.getLast().number();
        return Stream.concat(beginning.stream(), end(to).stream().filter(unit -> unit.number() > known))
                .toList();
    }

    /// The end of a stretch alone.
    Optional<Film> ending(Instant to) {
        return joined(List.of(), end(to));
    }

    private List<AccessUnit> end(Instant to) {
        return ring.between(to.minus(row.plan().film()), to);
    }

    private Optional<Film> joined(List<AccessUnit> first, List<AccessUnit> later) {
        if (first.isEmpty() && later.isEmpty()) {
            return Optional.empty();
        }
        try {
            Clip clip = Clip.joining(first, later);
            return Optional.of(Film.of(clip, claimed(clip)));
        } catch (ClipException | IllegalArgumentException refused) {
            LOG.log(Level.WARNING, "film does not make a clip", refused);
            return Optional.empty();
        }
    }

    /// Of a stream that was left meanwhile nothing is claimed.
    private synchronized CameraTimes claimed(Clip clip) {
        return StreamKind.of(clip.units().getFirst().number()) == from ? times : CameraTimes.NONE;
    }
}
