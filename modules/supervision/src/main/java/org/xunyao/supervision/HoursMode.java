package org.xunyao.supervision;

import java.time.Instant;
import java.util.List;

/// When a rule judges, measured by the hours of the shop (判定时段).
public enum HoursMode {
    /// While the shop is open (营业时间内).
    OPEN,
    /// While it is closed (营业时间外).
    CLOSED,
    /// Day and night (全天).
    ALWAYS;

    /// The parts of a stretch in which the rule judges, in order.
    ///
    /// @param to after `from`
    public List<BusinessHours.Stretch> of(BusinessHours hours, Instant from, Instant to) {
        return switch (this) {
            case OPEN -> hours.open(from, to);
            case CLOSED -> hours.closed(from, to);
            case ALWAYS -> List.of(new BusinessHours.Stretch(from, to));
        };
    }
}
