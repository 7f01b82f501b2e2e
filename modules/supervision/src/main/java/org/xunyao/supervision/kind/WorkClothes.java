package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-11, nobody behind the counter wears the shop's work clothes (无工作服; GSP 130, 166). Whether it is a customer
/// who stepped behind it, or other clothes that count as work clothes, is for a person to see.
public final class WorkClothes implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-11");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return new WithoutWorkClothes();
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.COUNTER);
    }

    @Override
    public boolean minor() {
        return true;
    }
}
