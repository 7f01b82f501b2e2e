package org.xunyao.video.patrol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.xunyao.video.wall.WallPlan;

/// The stops of a patrol without end, round after round (轮次). The same series tells the same stops always.
///
/// @param stops 1..{@value WallPlan#MOST}
public record PatrolSeries(List<PatrolStop> stops, PatrolOrder order) {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /// Copies the stops.
    ///
    /// @throws IllegalArgumentException if there is none, or there are too many, or not as many as weights
    public PatrolSeries {
        stops = List.copyOf(stops);
        boolean fits =
                !(order instanceof PatrolOrder.ByRisk risk) || risk.weights().size() == stops.size();
        if (stops.isEmpty() || stops.size() > WallPlan.MOST || !fits) {
            throw new IllegalArgumentException("series of " + stops.size() + " stops");
        }
    }

    /// Stops of one round.
    public int length() {
        return switch (order) {
            case PatrolOrder.InOrder _ -> stops.size();
            case PatrolOrder.ByRisk risk ->
                risk.weights().stream().mapToInt(Integer::intValue).sum();
        };
    }

    /// One round.
    ///
    /// @param number from 0
    public List<PatrolStop> round(long number) {
        return switch (order) {
            case PatrolOrder.InOrder _ -> stops;
            case PatrolOrder.ByRisk risk -> drawn(risk, number);
        };
    }

    private List<PatrolStop> drawn(PatrolOrder.ByRisk risk, long number) {
        var lots = new ArrayList<PatrolStop>();
        for (int at = 0; at < stops.size(); at++) {
            lots.addAll(Collections.nCopies(risk.weights().get(at), stops.get(at)));
        }
        // Its algorithm is laid down by its documentation, so that a round can be told again in ten years.
        Collections.shuffle(lots, new Random(risk.seed() + number * SPREAD));
        apart(lots);
        return List.copyOf(lots);
    }

    /// Nobody looks twice running at the same camera while another waits.
    private static void apart(List<PatrolStop> lots) {
        for (int at = 1; at < lots.size(); at++) {
            int other = at;
            while (other < lots.size() && same(lots.get(other), lots.get(at - 1))) {
                other++;
            }
            if (other < lots.size()) {
                Collections.swap(lots, at, other);
            }
        }
    }

    private static boolean same(PatrolStop one, PatrolStop other) {
        return one.camera().equals(other.camera());
    }
}
