package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-04, goods that stand on the floor or in the aisle for long (陈列不规范：地面、通道堆放). That they are
/// medicines, and no delivery being checked, is for a person to see; hours in which goods are received are left
/// out of the hours of the watch.
public final class GoodsOnFloor implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-04");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return new Piled(row.figures().percent());
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.FLOOR);
    }
}
