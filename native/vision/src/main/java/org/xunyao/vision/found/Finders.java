package org.xunyao.vision.found;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.xunyao.video.CameraId;
import org.xunyao.video.task.TaskZone;

/// Finds things out in the zones of all cameras, and in films. The models are loaded when a zone first wants them.
/// One thread.
public final class Finders implements AutoCloseable {
    private final Tools tools;
    private final FindLimits limits;
    private final Cutter cutter = new Cutter();
    private final Turns turns;
    private final Map<CameraId, FindWatch> watches = new HashMap<>();
    private Optional<WordReader> reader = Optional.empty();
    private boolean opened;

    /// What it works with.
    ///
    /// @param reader opens the reader, empty where there is none
    /// @param nanos measures how long work took
    public record Tools(Supplier<Optional<WordReader>> reader, LongSupplier nanos) {
        /// Nothing can be found out.
        public static Tools none() {
            return new Tools(Optional::empty, () -> 0);
        }
    }

    /// Knows no zones yet.
    public Finders(Tools tools, FindLimits limits) {
        this.tools = tools;
        this.limits = limits;
        this.turns = new Turns(limits.share());
    }

    /// The zones with tasks of a camera from now on. Told twice, as of both of its streams, nothing begins anew; told
    /// of others, those that stay go on.
    public void find(CameraId camera, int revision, List<TaskZone> zones) {
        FindWatch before = watches.get(camera);
        if (before == null) {
            watches.put(camera, new FindWatch(revision, zones));
        } else if (before.revision() != revision) {
            watches.put(camera, before.next(revision, zones, turns));
        }
    }

    /// The camera left.
    public void forget(CameraId camera) {
        FindWatch gone = watches.remove(camera);
        if (gone != null) {
            gone.leave(turns);
        }
    }

    /// Whether anything is to be found out for a camera.
    public boolean wants(CameraId camera) {
        FindWatch watch = watches.get(camera);
        return watch != null && watch.reads();
    }

    /// Looks at a live picture that is of use.
    public FindAnswer look(CameraId camera, Look look) {
        FindWatch watch = watches.get(camera);
        return watch == null ? FindAnswer.NONE : watch.look(look, means(watch, Optional.of(turns)));
    }

    /// Looks at a picture of a film, as long as it takes.
    public FindAnswer once(FindWatch film, Look look) {
        return film.look(look, means(film, Optional.empty()));
    }

    private TextZone.Means means(FindWatch watch, Optional<Turns> taking) {
        return new TextZone.Means(watch.reads() ? reader() : Optional.empty(), cutter, taking, limits, tools.nanos());
    }

    private Optional<WordReader> reader() {
        if (!opened) {
            opened = true;
            reader = tools.reader().get();
        }
        return reader;
    }

    @Override
    public void close() {
        watches.clear();
        cutter.close();
        reader.ifPresent(WordReader::close);
    }
}
