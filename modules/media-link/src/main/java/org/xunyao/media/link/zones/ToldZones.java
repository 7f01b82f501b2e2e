package org.xunyao.media.link.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.found.ZoneText;
import org.xunyao.video.found.ZoneWear;
import org.xunyao.video.task.NamedTask;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;

/// The zones of a camera that the worker was told of last. What it counted or found in others is not read as of
/// these.
///
/// @param revision above 0 where there are any
/// @param zones that are compared
/// @param tasks in which something is to be found out
public record ToldZones(int revision, List<NamedZone> zones, List<NamedTask> tasks) {
    /// None.
    public static final ToldZones NONE = new ToldZones(0, List.of(), List.of());

    /// Copies the lists.
    public ToldZones {
        zones = List.copyOf(zones);
        tasks = List.copyOf(tasks);
    }

    /// Whether there is nothing to tell.
    public boolean isEmpty() {
        return zones.isEmpty() && tasks.isEmpty();
    }

    /// The zones with tasks without their names.
    public List<TaskZone> taskZones() {
        return tasks.stream().map(NamedTask::zone).toList();
    }

    /// The zones without their names.
    public List<CellZone> cells() {
        return zones.stream().map(NamedZone::zone).toList();
    }

    /// What the worker is told of them.
    ///
    /// @param camera its place
    public ToWorker.Compare message(int camera) {
        return new ToWorker.Compare(camera, revision, cells(), taskZones());
    }

    /// What was counted live.
    public List<ZoneReading> readings(ToStation.Counted counted) {
        return counted.revision() == revision ? readings(counted.counts()) : List.of();
    }

    /// Counts with the names of their zones; none unless they fit the zones.
    public List<ZoneReading> readings(List<CellCount> counts) {
        if (counts.size() != zones.size()) {
            return List.of();
        }
        List<ZoneReading> readings = new ArrayList<>(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            NamedZone zone = zones.get(i);
            if (counts.get(i).cells() != zone.zone().cells().size()) {
                return List.of();
            }
            readings.add(new ZoneReading(zone.name(), zone.whole(counts.get(i))));
        }
        return readings;
    }

    /// What was found live.
    public ZoneFinds found(ToStation.Finds finds) {
        return finds.revision() == revision ? foundInFilm(finds) : ZoneFinds.NONE;
    }

    /// What was found, with the names of the zones; nothing of a zone that has no such task.
    public ZoneFinds foundInFilm(ToStation.Finds finds) {
        List<ZoneText> texts = new ArrayList<>();
        for (ToStation.TextAt text : finds.texts()) {
            if (text.zone() < tasks.size() && tasks.get(text.zone()).zone().task() instanceof ZoneTask.Words words) {
                texts.add(new ZoneText(tasks.get(text.zone()).name(), words.use(), text.reading()));
            }
        }
        List<ZoneWear> wears = new ArrayList<>();
        for (ToStation.WearAt wear : finds.wears()) {
            if (wear.zone() < tasks.size() && tasks.get(wear.zone()).zone().task() instanceof ZoneTask.Wear) {
                wears.add(new ZoneWear(tasks.get(wear.zone()).name(), wear.count()));
            }
        }
        return new ZoneFinds(texts, wears);
    }

    /// The zone whose baseline was learnt, if it is one of these and the sketch shows it.
    public Optional<NamedZone> learnt(ToStation.Learnt learnt) {
        return learnt.revision() != revision || learnt.zone() >= zones.size()
                ? Optional.empty()
                : Optional.of(zones.get(learnt.zone()))
                        .filter(zone ->
                                zone.zone().cells().equals(learnt.sketch().cells()));
    }
}
