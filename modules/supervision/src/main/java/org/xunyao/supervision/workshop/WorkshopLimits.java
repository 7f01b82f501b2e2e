package org.xunyao.supervision.workshop;

/// What the workshop goes by (规则工场参数), from resources/rules/workshop.csv.
///
/// @param days over how many days precision is counted
/// @param target precision in percent that a rule should reach
/// @param demote precision in percent below which a rule is shown once a day only
/// @param decided least decided alarms for any of these judgements
/// @param reasons least alarms dismissed for the same reason for a suggestion
/// @param rights least alarms that were right, to tell whether a suggestion would lose some
/// @param often so many alarms of a camera and a rule stand alone on one day; more are one line
public record WorkshopLimits(int days, int target, int demote, int decided, int reasons, int rights, int often) {
    /// Refuses limits that contradict each other.
    public WorkshopLimits {
        if (days < 1 || demote > target || decided < 1 || reasons < 1 || rights < 1 || often < 1) {
            throw new IllegalArgumentException("workshop: " + days + " days, " + demote + " to " + target + " percent");
        }
    }

    /// Whether there are too few decided alarms to say anything.
    public boolean scant(Worth worth) {
        return worth.decided() < decided;
    }

    /// Whether a rule is that bad.
    public boolean demotes(Worth worth) {
        return !scant(worth) && worth.right() * 100L < (long) demote * worth.decided();
    }

    /// Whether a rule is as good as it should be.
    public boolean reached(Worth worth) {
        return worth.right() * 100L >= (long) target * worth.decided();
    }
}
