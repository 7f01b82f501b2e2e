package org.xunyao.store.patrol;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.PatrolOrder;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.PatrolStop;
import org.xunyao.video.patrol.PatrolText;

/// Stops as one cell: `CAMERA/SECONDS/WEIGHT`, separated by blanks.
final class StopsText {
    private static final String IN_ORDER = "IN_ORDER";
    private static final String BY_RISK = "BY_RISK";
    private static final int PARTS = 3;

    private StopsText() {}

    static String write(List<PatrolStop> stops) {
        return stops.stream()
                .map(stop -> stop.camera().code() + "/" + stop.dwell().toSeconds() + "/1")
                .collect(Collectors.joining(" "));
    }

    static String write(PatrolSeries series) {
        return PatrolText.stops(series);
    }

    static List<PatrolStop> stops(String text) {
        return cells(text).stream()
                .map(parts -> new PatrolStop(new CameraId(parts[0]), Duration.ofSeconds(Long.parseLong(parts[1]))))
                .toList();
    }

    static String kind(PatrolOrder order) {
        return switch (order) {
            case PatrolOrder.InOrder _ -> IN_ORDER;
            case PatrolOrder.ByRisk _ -> BY_RISK;
        };
    }

    static long seed(PatrolOrder order) {
        return order instanceof PatrolOrder.ByRisk risk ? risk.seed() : 0;
    }

    static PatrolSeries series(String text, String kind, long seed) {
        PatrolOrder order = kind.equals(BY_RISK)
                ? new PatrolOrder.ByRisk(
                        seed,
                        cells(text).stream()
                                .map(parts -> Integer.valueOf(parts[2]))
                                .toList())
                : new PatrolOrder.InOrder();
        return new PatrolSeries(stops(text), order);
    }

    private static List<String[]> cells(String text) {
        return Arrays.stream(text.split(" ", -1))
                .map(cell -> cell.split("/", -1))
                .peek(parts -> {
                    if (parts.length != PARTS) {
                        throw new IllegalArgumentException("stops of a patrol");
                    }
                })
                .toList();
    }
}
