package org.xunyao.supervision.zone.baseline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.registry.CameraCode;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.Learning;

/// The state of a zone that a person confirmed (区域基准), and what was learnt of it at each hour since. A person
/// asks for it; it holds once several looks without people agree.
///
/// @param zone its name in the plan
/// @param number of this confirmation, from 1
/// @param askedAt when the person asked
/// @param askedBy who, as the audit names him
/// @param hours what was learnt, at most one an hour; none while nothing was
public record ZoneBaseline(
        CameraCode camera, String zone, long number, Instant askedAt, String askedBy, List<HourSketch> hours) {
    /// Copies the sketches.
    public ZoneBaseline {
        hours = List.copyOf(hours);
    }

    /// Whether zones of that kind are compared with a baseline.
    public static boolean appliesTo(ZoneKind kind) {
        return kind == ZoneKind.SHELF || kind == ZoneKind.FLOOR || kind == ZoneKind.LICENCE;
    }

    /// What to compare with at an hour: its own, else the one that was confirmed. One of another hour would be
    /// measured by one that was itself only measured.
    public Optional<CellSketch> at(int hour) {
        return own(hour).or(this::confirmed).map(HourSketch::sketch);
    }

    /// What is still to be learnt at an hour.
    public Learning learning(int hour) {
        if (confirmed().isEmpty()) {
            return Learning.ANEW;
        }
        return own(hour).isEmpty() ? Learning.AGREEING : Learning.NONE;
    }

    /// The one that a person confirmed; empty while it is being learnt.
    public Optional<HourSketch> confirmed() {
        return hours.stream().filter(HourSketch::confirmed).findFirst();
    }

    /// Whether one of its sketches shows one of these cells.
    public boolean shows(CellSet cells) {
        return hours.stream().anyMatch(one -> one.sketch().cells().meets(cells));
    }

    /// The same without some cells; sketches of which nothing is left are gone.
    public ZoneBaseline without(CellSet hidden) {
        List<HourSketch> left = hours.stream()
                .flatMap(one -> one.sketch().without(hidden).stream()
                        .map(sketch -> new HourSketch(one.hour(), one.at(), one.confirmed(), sketch)))
                .toList();
        return new ZoneBaseline(camera, zone, number, askedAt, askedBy, left);
    }

    private Optional<HourSketch> own(int hour) {
        return hours.stream().filter(one -> one.hour() == hour).findFirst();
    }
}
