package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-10, people in the shop while it is closed (非营业时段异常搬运、交易). That they carry or sell something is for a
/// person to see.
public final class AfterHours implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-10");

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
        return Set.of(ZoneKind.PICTURE, ZoneKind.COUNTER, ZoneKind.PRESCRIPTION, ZoneKind.SHELF, ZoneKind.FLOOR);
    }
}
