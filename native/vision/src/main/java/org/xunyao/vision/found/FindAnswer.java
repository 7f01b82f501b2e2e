package org.xunyao.vision.found;

import java.util.Map;
import org.xunyao.video.found.TextReading;

/// What one look found in the zones with tasks.
///
/// @param revision the one that came with the zones
/// @param texts by the place of their zones
public record FindAnswer(int revision, Map<Integer, TextReading> texts) {
    /// Nothing was looked for.
    public static final FindAnswer NONE = new FindAnswer(0, Map.of());

    /// Copies the map.
    public FindAnswer {
        texts = Map.copyOf(texts);
    }
}
