package org.xunyao.store.supervision;

import org.xunyao.supervision.alarm.Alarm;

/// How the states of an alarm are written down.
enum AlarmState {
    RAISED,
    CONFIRMED,
    CORRECTED_REMOTELY,
    NEEDS_ON_SITE,
    DISMISSED,
    INSUFFICIENT;

    static AlarmState of(Alarm alarm) {
        return switch (alarm) {
            case Alarm.Raised _ -> RAISED;
            case Alarm.Confirmed _ -> CONFIRMED;
            case Alarm.CorrectedRemotely _ -> CORRECTED_REMOTELY;
            case Alarm.NeedsOnSite _ -> NEEDS_ON_SITE;
            case Alarm.Dismissed _ -> DISMISSED;
            case Alarm.Insufficient _ -> INSUFFICIENT;
        };
    }
}
