package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-01, nobody at the pharmacist's post in business hours (药师不在岗).
public final class PostEmpty implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-01");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return row.signs().words().isEmpty()
                ? new Nobody()
                : new Unattended(row.signs().words());
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.COUNTER, ZoneKind.PRESCRIPTION);
    }

    @Override
    public boolean duty() {
        return true;
    }
}
