package org.xunyao.video.patrol;

import java.util.List;

/// In which order a patrol goes (轮巡次序).
public sealed interface PatrolOrder {
    /// One stop after the other, and again from the first (顺序轮巡).
    record InOrder() implements PatrolOrder {}

    /// Drawn by lot, the riskier the more often (风险轮巡). In each round a stop comes exactly as often as its
    /// weight says, so that none is forgotten and none can be foretold. The same seed draws the same again.
    ///
    /// @param seed of the lots
    /// @param weights of the stops in their order, each 1..{@value #HEAVIEST}
    record ByRisk(long seed, List<Integer> weights) implements PatrolOrder {
        /// The largest weight.
        public static final int HEAVIEST = 20;

        /// Copies the weights.
        ///
        /// @throws IllegalArgumentException if one is not 1..{@value #HEAVIEST}
        public ByRisk {
            weights = List.copyOf(weights);
            if (weights.stream().anyMatch(weight -> weight < 1 || weight > HEAVIEST)) {
                throw new IllegalArgumentException("weight");
            }
        }
    }
}
