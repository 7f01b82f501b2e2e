package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-14, many people in the shop for long (会销、聚集宣讲). That they are lectured is for a person to see.
public final class Gathering implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-14");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return new AtLeast(row.figures().persons());
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.PICTURE, ZoneKind.FLOOR);
    }
}
