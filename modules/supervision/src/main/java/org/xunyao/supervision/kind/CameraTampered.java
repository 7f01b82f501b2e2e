package org.xunyao.supervision.kind;

import java.util.Set;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.ZoneKind;

/// AI-13, a camera that was covered, blurred, turned away or frozen (设备遮挡、移位). A stream that is gone is not
/// among it ({@link CameraOffline}).
public final class CameraTampered implements AlarmRuleKind {
    private static final RuleName NAME = new RuleName("AI-13");

    @Override
    public boolean reads(String rule) {
        return NAME.reads(rule) && !CameraOffline.NAME.reads(rule);
    }

    @Override
    public Condition condition(AlarmRuleRow row) {
        return new Tampered();
    }

    @Override
    public Set<ZoneKind> zones() {
        return Set.of(ZoneKind.PICTURE);
    }
}
