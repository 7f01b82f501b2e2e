package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-13, a camera from which nothing comes while the shop is open (设备断电、离线). Whether it was
/// switched off, lost its power or its line is for a person to find out.
public final class CameraOffline implements AlarmRuleKind {
    static final RuleName NAME = new RuleName("AI-13-OFFLINE");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return new NoPicture();
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.PICTURE);
    }
}
