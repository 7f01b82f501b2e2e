package org.xunyao.supervision.kind.wall;

import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.kind.RuleName;

/// AI-17, licences or the pharmacist's certificate do not hang where they should (证照/执业药师证未悬挂; GSP 165).
/// Which of them is missing, and whether it only hangs elsewhere, is for a person to see.
public final class LicenceHung implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-17");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return new LicenceGone(row.figures().percent());
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.LICENCE);
    }

    @Override
    public boolean minor() {
        return true;
    }
}
