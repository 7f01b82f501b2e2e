package org.xunyao.supervision.kind;

import java.util.List;
import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-02, AI-06, AI-07 and AI-19, which lines of a till decide and no picture does (销售场景). No zone is watched
/// by them; of the film of a sale they ask only that it can be seen.
public final class SoldGoods implements AlarmRuleKind {
    private static final List<RuleName> NAMES =
            List.of(new RuleName("AI-02"), new RuleName("AI-06"), new RuleName("AI-07"), new RuleName("AI-19"));

    @Override
    public boolean reads(String rule) {
        return NAMES.stream().anyMatch(name -> name.reads(rule));
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return new Visible();
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of();
    }
}
