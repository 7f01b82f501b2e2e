package org.xunyao.app.alarms.answer;

import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.Verdict;

/// The five answers and their digits (复核结论).
public enum VerdictMark {
    /// 1 成立.
    CONFIRM,
    /// 2 远程改正.
    CORRECT,
    /// 3 转现场.
    ON_SITE,
    /// 4 误报.
    DISMISS,
    /// 5 看不出.
    CANNOT_TELL;

    /// The digit on its key, 1..5.
    public int digit() {
        return switch (this) {
            case CONFIRM -> 1;
            case CORRECT -> 2;
            case ON_SITE -> 3;
            case DISMISS -> 4;
            case CANNOT_TELL -> 5;
        };
    }

    /// That of an alarm that was decided.
    public static VerdictMark of(Alarm.Decided decided) {
        return switch (decided) {
            case Alarm.Confirmed _ -> CONFIRM;
            case Alarm.CorrectedRemotely _ -> CORRECT;
            case Alarm.NeedsOnSite _ -> ON_SITE;
            case Alarm.Dismissed _ -> DISMISS;
            case Alarm.Insufficient _ -> CANNOT_TELL;
        };
    }

    /// The verdict that the desk takes.
    ///
    /// @param reason code of a reason, read by {@link #DISMISS} only
    public Verdict verdict(String reason, String remark) {
        return switch (this) {
            case CONFIRM -> new Verdict.Confirm(remark);
            case CORRECT -> new Verdict.CorrectRemotely(remark);
            case ON_SITE -> new Verdict.NeedOnSite(remark);
            case DISMISS -> new Verdict.Dismiss(reason, remark);
            case CANNOT_TELL -> new Verdict.CannotTell(remark);
        };
    }
}
