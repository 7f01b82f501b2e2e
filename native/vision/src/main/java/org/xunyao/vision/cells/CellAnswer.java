package org.xunyao.vision.cells;

import java.util.List;
import java.util.Map;
import org.xunyao.video.cells.CellSketch;

/// What one look gave of the zones of its camera.
///
/// @param revision the one that came with the zones
/// @param verdicts of the zones in their order; none when nothing was compared
/// @param learnt baselines by the place of their zones
public record CellAnswer(int revision, List<CellVerdict> verdicts, Map<Integer, CellSketch> learnt) {
    /// Nothing was compared.
    public static final CellAnswer NONE = new CellAnswer(0, List.of(), Map.of());

    /// Copies both.
    public CellAnswer {
        verdicts = List.copyOf(verdicts);
        learnt = Map.copyOf(learnt);
    }
}
