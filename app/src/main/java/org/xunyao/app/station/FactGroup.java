package org.xunyao.app.station;

import java.util.List;
import org.xunyao.ui.control.Fact;

/// Facts that belong together, such as 视频 or 数据.
///
/// @param title over the panel
public record FactGroup(String title, List<Fact> facts) {
    /// Copies the facts.
    public FactGroup {
        facts = List.copyOf(facts);
    }
}
