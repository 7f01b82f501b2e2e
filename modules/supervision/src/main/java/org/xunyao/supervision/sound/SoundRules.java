package org.xunyao.supervision.sound;

import java.time.Duration;
import java.time.LocalTime;
import org.xunyao.supervision.alarm.AlarmColour;

/// When alarms are heard (告警声音规则), from resources/rules/alarm-sounds.csv.
///
/// @param quietFrom start of the quiet hours in the bureau's zone
/// @param quietTo their end, not included; before the start means the next day, the same means none
/// @param repeat from one sound of a red alarm to the next while nobody has acknowledged it
/// @param mute so long the mute key silences all
public record SoundRules(LocalTime quietFrom, LocalTime quietTo, Duration repeat, Duration mute) {
    /// Refuses figures that mean nothing.
    public SoundRules {
        if (!repeat.isPositive() || !mute.isPositive()) {
            throw new IllegalArgumentException("repeat " + repeat + ", mute " + mute);
        }
    }

    /// Whether it is a quiet hour.
    public boolean quiet(LocalTime at) {
        boolean overnight = quietTo.isBefore(quietFrom);
        boolean begun = !at.isBefore(quietFrom);
        boolean open = at.isBefore(quietTo);
        return overnight ? begun || open : begun && open;
    }

    /// Whether that colour is heard at that time: a red one always is.
    ///
    /// @param quietHours whether this station keeps them
    public boolean heard(AlarmColour colour, LocalTime at, boolean quietHours) {
        return colour == AlarmColour.RED || !quietHours || !quiet(at);
    }
}
