package org.xunyao.casework.summary;

import java.time.Instant;
import java.util.Map;

/// What was typed for a sitting and is no step yet (当场处罚草稿); it outlives the program.
///
/// @param typed words by field, at most {@link #FIELDS_AT_MOST}
/// @param savedAt recordedTime
public record SpotDraft(Map<String, String> typed, Instant savedAt) {
    /// Fields at most.
    public static final int FIELDS_AT_MOST = 100;

    /// Letters of one field at most.
    public static final int LETTERS_AT_MOST = 10_000;

    /// Refuses what no screen can have typed.
    public SpotDraft {
        typed = Map.copyOf(typed);
        boolean sound = typed.size() <= FIELDS_AT_MOST
                && typed.values().stream().allMatch(words -> words.length() <= LETTERS_AT_MOST);
        if (!sound) {
            throw new IllegalArgumentException("too much for a draft");
        }
    }
}
