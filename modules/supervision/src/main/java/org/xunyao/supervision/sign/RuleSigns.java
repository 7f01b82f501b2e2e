package org.xunyao.supervision.sign;

import java.util.List;
import java.util.Optional;

/// What a rule looks for in what was read (识读依据).
///
/// @param words none where it looks for none
/// @param range empty where it reads no figures
public record RuleSigns(List<RuleWord> words, Optional<RuleRange> range) {
    /// A rule that reads nothing.
    public static final RuleSigns NONE = new RuleSigns(List.of(), Optional.empty());

    /// Copies the list.
    public RuleSigns {
        words = List.copyOf(words);
    }
}
