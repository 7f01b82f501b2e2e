package org.xunyao.supervision.kind.goods;

import java.util.Set;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.kind.RuleName;

/// AI-05, words on shelves and signs that name what the shop may not sell (疑似超范围经营; 药品经营和使用质量监督管理办法
/// art. 21, 36, 68). Whether it sells that, and what the licence says, is for a person to see.
public final class OutOfScope implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-05");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return row.signs()
                .goods()
                .map(GoodsOffered::new)
                .orElseThrow(() -> new FaultException("RULE-MISSING", "no words for " + row.rule()));
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.SHELF, ZoneKind.PRESCRIPTION);
    }

    @Override
    public boolean goods() {
        return true;
    }
}
