package org.xunyao.app.cases.draft;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// What was typed for one step (步骤草稿).
///
/// @param key of the matter, a blank, and the code of the step
/// @param at when it was kept
/// @param typed by field, never empty ones
public record KeptDraft(String key, Instant at, Map<String, String> typed) {
    /// Copies the fields.
    public KeptDraft {
        typed = Map.copyOf(new TreeMap<>(typed));
    }
}
