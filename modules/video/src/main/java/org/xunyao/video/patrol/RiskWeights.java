package org.xunyao.video.patrol;

import java.util.List;
import java.util.Optional;
import org.xunyao.video.patrol.RiskFacts.Factor;

/// How much more often a risky camera is looked at (风险权重), by the rows of the data. A camera's weight is
/// one and the points of every row that fits it, at most `most`.
///
/// @param most 1..{@value PatrolOrder.ByRisk#HEAVIEST}
public record RiskWeights(List<Row> rows, int most) {
    /// One row.
    ///
    /// @param range the figures it is for; nothing for a figure that nobody knows
    /// @param points added to the weight, 0 or more
    public record Row(Factor factor, Optional<Range> range, int points) {
        boolean fits(RiskFacts facts) {
            Optional<Long> figure = facts.of(factor);
            return range.isPresent() ? figure.filter(range.get()::holds).isPresent() : figure.isEmpty();
        }
    }

    /// Figures from the first to the last, both included.
    public record Range(long first, long last) {
        boolean holds(long figure) {
            return figure >= first && figure <= last;
        }
    }

    /// Copies the rows.
    ///
    /// @throws IllegalArgumentException if a weight could not be drawn
    public RiskWeights {
        rows = List.copyOf(rows);
        if (most < 1 || most > PatrolOrder.ByRisk.HEAVIEST || rows.stream().anyMatch(row -> row.points() < 0)) {
            throw new IllegalArgumentException("weights up to " + most);
        }
    }

    /// The weight of a camera, 1..`most`.
    public int of(RiskFacts facts) {
        int points = rows.stream()
                .filter(row -> row.fits(facts))
                .mapToInt(Row::points)
                .sum();
        return Math.min(most, 1 + points);
    }
}
