package org.xunyao.app.alarms.past;

import java.util.Optional;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;

/// One line of the list of decided alarms (已复核告警).
///
/// @param item as it stood in the list of those that wait
/// @param by who decided it
/// @param first who held it for so before, where two were asked for
public record PastLine(ReviewItem item, Alarm.Decided alarm, String by, Optional<String> first) {
    /// Identity of the alarm.
    public AlarmId id() {
        return alarm.id();
    }
}
