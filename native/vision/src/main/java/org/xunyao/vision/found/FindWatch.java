package org.xunyao.vision.found;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;

/// The zones with tasks of one camera or film, and what is known of them. One thread.
public final class FindWatch {
    private final int revision;
    private final Map<Integer, TextZone> texts = new HashMap<>();
    private final Map<TaskZone, TextZone> known = new HashMap<>();

    /// @param revision comes back with each answer
    public FindWatch(int revision, List<TaskZone> zones) {
        this(revision, zones, Map.of());
    }

    private FindWatch(int revision, List<TaskZone> zones, Map<TaskZone, TextZone> before) {
        this.revision = revision;
        for (int place = 0; place < zones.size(); place++) {
            TaskZone zone = zones.get(place);
            if (zone.task() instanceof ZoneTask.Words words) {
                TextZone text = Optional.ofNullable(before.get(zone)).orElseGet(() -> new TextZone(zone, words));
                known.put(zone, text);
                texts.put(place, text);
            }
        }
    }

    /// The zones from now on; of those that stay what is known goes on.
    FindWatch next(int number, List<TaskZone> zones, Turns turns) {
        var next = new FindWatch(number, zones, known);
        texts.values().stream().filter(zone -> !next.texts.containsValue(zone)).forEach(turns::leave);
        return next;
    }

    /// The one that came with the zones.
    public int revision() {
        return revision;
    }

    /// Looks at a picture that is of use.
    FindAnswer look(Look look, TextZone.Means means) {
        Map<Integer, TextReading> found = new HashMap<>();
        texts.forEach((place, zone) -> found.put(place, zone.look(look, means)));
        return new FindAnswer(revision, found);
    }

    /// Whether any of its zones has words to be read.
    boolean reads() {
        return !texts.isEmpty();
    }

    /// It is not looked at any more.
    void leave(Turns turns) {
        texts.values().forEach(turns::leave);
    }
}
