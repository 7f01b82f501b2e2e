package org.xunyao.supervision.zone;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Box;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.ZoneReading;
import org.xunyao.video.found.TextReading;

/// How well a camera sees a zone, from the looks that were made (取景情况). What was not measured is empty and
/// never a zero.
///
/// @param looks from which it comes, all of use
/// @param persons boxes in the zone
/// @param height median height of these boxes, share of the picture's height
/// @param hidden mean share of the zone that could not be compared, 0..1
/// @param text what was read of it at the last look; empty where nothing is to be read
public record ZoneCoverage(
        int looks, int persons, OptionalDouble height, OptionalDouble hidden, Optional<TextReading> text) {
    /// A standing adult is about seven and a half heads high; box edges lie outside the body. So a head has about
    /// this share of a box, and a face not more.
    private static final double HEAD = 1 / 7.0;
    /// Fewer boxes than these say nothing.
    private static final int LEAST = 10;

    /// What these looks say of a zone.
    public static ZoneCoverage of(List<Observation> looks, Zone zone) {
        List<Observation> usable = looks.stream().filter(Observation::usable).toList();
        double[] heights = usable.stream()
                .flatMap(look -> look.persons().stream())
                .filter(zone::holds)
                .mapToDouble(Box::height)
                .sorted()
                .toArray();
        OptionalDouble hidden = usable.stream()
                .flatMap(look -> count(look, zone).stream())
                .mapToDouble(CellCount::unknownShare)
                .average();
        return new ZoneCoverage(
                usable.size(),
                heights.length,
                heights.length < LEAST ? OptionalDouble.empty() : OptionalDouble.of(heights[heights.length / 2]),
                hidden,
                usable.isEmpty() ? Optional.empty() : usable.getLast().found().text(zone.name()));
    }

    private static Optional<CellCount> count(Observation look, Zone zone) {
        return look.zones().stream()
                .filter(reading -> reading.zone().equals(zone.name()))
                .map(ZoneReading::count)
                .findFirst();
    }

    /// About how high a head in the zone is, in pixels.
    ///
    /// @param picture height of the camera's picture, in pixels
    public OptionalDouble head(int picture) {
        DoubleStream all = height.stream();
        return all.map(share -> share * picture * HEAD).findFirst();
    }
}
