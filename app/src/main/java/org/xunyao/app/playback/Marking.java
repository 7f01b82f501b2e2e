package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.playback.PlaybackPorts.Mark;
import org.xunyao.app.playback.PlaybackPorts.Sealed;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.cache.Footage;

/// From where to where film is to be sealed, and what became of it (入证). JavaFX thread.
public final class Marking {
    private static final String NO_FILM = "REPLAY-NO-FILM";

    private final PlaybackPorts ports;
    private final Tasks tasks;
    private final Names names;
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", new Standing.Idle());
    private @Nullable Instant in;
    private @Nullable Instant out;

    /// What the list of tasks says.
    ///
    /// @param sealing the name of the task
    /// @param left what a cancel leaves behind
    public record Names(String sealing, String left) {}

    /// What became of the last key E.
    public sealed interface Standing {
        /// Nothing was asked for.
        record Idle() implements Standing {}

        /// It is on its way; nothing is saved yet.
        ///
        /// @param length how much film
        record Runs(Point point, Duration length) implements Standing {}

        /// It is on the disk with its audit row.
        record Done(Point point, Sealed sealed) implements Standing {}

        /// It was not saved.
        record Failed(Point point, String code) implements Standing {}
    }

    /// A part of the time.
    public record Range(Instant from, Instant to) {
        /// How long it is.
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /// @param names of what is listed among the tasks
    public Marking(PlaybackPorts ports, Tasks tasks, Names names) {
        this.ports = ports;
        this.tasks = tasks;
        this.names = names;
    }

    /// Whether this person may seal.
    public boolean offered() {
        return ports.sealing().isPresent();
    }

    /// What became of the last one.
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    void in(Instant at) {
        in = at;
        Instant end = out;
        if (end != null && end.isBefore(at)) {
            out = null;
        }
    }

    void out(Instant at) {
        out = at;
        Instant start = in;
        if (start != null && start.isAfter(at)) {
            in = null;
        }
    }

    /// Another film is open: points outside of it cannot be sealed from it.
    void opened(Film film) {
        Instant start = in;
        if (start != null && !film.holds(start)) {
            in = null;
        }
        Instant end = out;
        if (end != null && !film.holds(end)) {
            out = null;
        }
    }

    /// Both points, as far as they are set.
    ///
    /// @param in where the part begins
    /// @param out where it ends
    record Points(Optional<Instant> in, Optional<Instant> out) {}

    Points points() {
        return new Points(Optional.ofNullable(in), Optional.ofNullable(out));
    }

    void points(Points points) {
        in = points.in().orElse(null);
        out = points.out().orElse(null);
    }

    /// Takes both points away.
    public void forget() {
        in = null;
        out = null;
    }

    /// Whether a point was set.
    public boolean marked() {
        return in != null || out != null;
    }

    /// What E would seal of a film: what was marked; else all of the last minute, or the minute before the
    /// picture on the screen.
    Range range(Film film) {
        Instant start = in;
        Instant end = out;
        if (start == null && end == null) {
            Instant to = film.latest() ? film.to() : film.head();
            return held(film, to.minus(PlaybackModel.LAST), to);
        }
        if (end == null) {
            Instant head = film.head();
            end = start != null && head.isAfter(start) ? head : film.to();
        }
        return held(film, start == null ? end.minus(PlaybackModel.LAST) : start, end);
    }

    private static Range held(Film film, Instant from, Instant to) {
        Instant last = to.isAfter(film.to()) ? film.to() : to;
        Instant first = from.isBefore(film.from()) ? film.from() : from;
        return first.isAfter(last) ? new Range(film.from(), last) : new Range(first, last);
    }

    /// Seals the part of a film.
    void seal(Film film) {
        Range range = range(film);
        Footage cut = film.cut(range.from(), range.to());
        long shown = film.playing().unit().number();
        run(film.point(), range.length(), () -> mark(film.point(), cut, shown));
    }

    /// Seals the last minute of a camera with its newest picture, without replaying it.
    public void sealLatest(Point point) {
        Optional<Instant> newest = ports.source().newest(point.camera());
        if (newest.isEmpty()) {
            standing.set(new Standing.Failed(point, NO_FILM));
            return;
        }
        Instant to = newest.get();
        Instant from = to.minus(PlaybackModel.LAST);
        run(point, PlaybackModel.LAST, () -> {
            Footage footage = ports.source().film(point.camera(), from, to);
            return mark(point, footage, Long.MAX_VALUE);
        });
    }

    private static Mark mark(Point point, Footage footage, long shown) {
        if (footage.isEmpty()) {
            throw new FaultException(NO_FILM, "no film of " + point.camera().code());
        }
        List<AccessUnit> units = footage.units();
        AccessUnit still = units.stream()
                .filter(unit -> unit.number() == shown)
                .findFirst()
                .orElse(units.getLast());
        return new Mark(point, footage, still);
    }

    private void run(Point point, Duration length, Supplier<Mark> mark) {
        if (standing.get() instanceof Standing.Runs) {
            return;
        }
        if (ports.sealing().isEmpty()) {
            standing.set(new Standing.Failed(point, "REPLAY-NO-SEALING"));
            return;
        }
        PlaybackPorts.Sealing sealing = ports.sealing().get();
        standing.set(new Standing.Runs(point, length));
        tasks.run(
                names.sealing(),
                names.left(),
                progress -> sealing.seal(mark.get()),
                saved -> standing.set(new Standing.Done(point, saved)),
                code -> standing.set(new Standing.Failed(point, code)));
    }
}
