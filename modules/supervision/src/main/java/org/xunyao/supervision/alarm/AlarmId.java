package org.xunyao.supervision.alarm;

import java.util.UUID;
import org.xunyao.access.Target;

/// Identity of an alarm (告警), ordered by the time of raising.
public record AlarmId(UUID value) {
    /// How the alarm stands in the audit and in what evidence belongs to.
    public Target target() {
        return new Target("alarm", value.toString());
    }
}
