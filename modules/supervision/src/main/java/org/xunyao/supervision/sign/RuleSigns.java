package org.xunyao.supervision.sign;

import java.util.List;
import java.util.Optional;

/// What a rule looks for in what was read (识读依据).
///
/// @param words none where it looks for none
/// @param range empty where it reads no figures
/// @param goods empty where it reads no words of goods
public record RuleSigns(List<RuleWord> words, Optional<RuleRange> range, Optional<GoodsSigns> goods) {
    /// A rule that reads nothing.
    public static final RuleSigns NONE = new RuleSigns(List.of(), Optional.empty());

    /// Copies the list.
    public RuleSigns {
        words = List.copyOf(words);
    }

    /// A rule that reads no words of goods.
    public RuleSigns(List<RuleWord> words, Optional<RuleRange> range) {
        this(words, range, Optional.empty());
    }

    /// The same for a shop, for rules that go by what it may sell.
    public RuleSigns of(ShopScope shop) {
        return new RuleSigns(words, range, goods.map(signs -> signs.of(shop)));
    }
}
