package org.xunyao.casework.course;

import java.time.LocalDate;
import java.util.List;

/// The table of hearings (听证标准), read from data.
public final class HearingRules {
    private final List<HearingRule> rules;

    /// @param rules the rows of `resources/procedure/hearing.csv`
    public HearingRules(List<HearingRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Whether the notice must name the right to a hearing (应当告知听证权利).
    public boolean asks(PartyClass party, Penalty penalty, LocalDate day) {
        return rules.stream().anyMatch(rule -> rule.asks(party, penalty, day));
    }

    /// All rows, in the order of the data.
    public List<HearingRule> all() {
        return rules;
    }
}
