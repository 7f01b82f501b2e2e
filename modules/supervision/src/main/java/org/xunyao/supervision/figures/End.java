package org.xunyao.supervision.figures;

import org.xunyao.supervision.alarm.Alarm;

/// How a review ended (复核结论).
public enum End {
    /// It was so (成立).
    CONFIRMED,
    /// Slight, the pharmacy was told (远程改正).
    CORRECTED,
    /// Officers have to go there (转现场).
    ON_SITE,
    /// A false alarm (误报).
    DISMISSED,
    /// It could not be told (材料不足).
    INSUFFICIENT;

    /// Of a decided alarm.
    public static End of(Alarm.Decided decided) {
        return switch (decided) {
            case Alarm.Confirmed _ -> CONFIRMED;
            case Alarm.CorrectedRemotely _ -> CORRECTED;
            case Alarm.NeedsOnSite _ -> ON_SITE;
            case Alarm.Dismissed _ -> DISMISSED;
            case Alarm.Insufficient _ -> INSUFFICIENT;
        };
    }

    /// Whether the machine had something to say.
    public boolean isHit() {
        return switch (this) {
            case CONFIRMED, CORRECTED, ON_SITE -> true;
            case DISMISSED, INSUFFICIENT -> false;
        };
    }
}
