package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-08, a display that shows a temperature or humidity out of order (温湿度超限); which range holds says the variant
/// of the rule that watches it. Whether the display is right is for a person to see.
public final class Climate implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-08");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return row.signs()
                .range()
                .map(OutOfRange::new)
                .orElseThrow(() -> new FaultException("RULE-MISSING", "no range for " + row.rule()));
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.DISPLAY);
    }
}
