package org.xunyao.app.alarms;

import java.util.List;
import java.util.Optional;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.answer.VerdictMark;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.app.conflict.ConflictPane;
import org.xunyao.app.conflict.Overtaken;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.Verdict;

/// Two verdicts about one alarm, point by point, in words.
final class LostRace implements ConflictPane.Naming {
    private final ReviewWords words;
    private final List<DismissalReason> reasons;

    LostRace(ReviewWords words, List<DismissalReason> reasons) {
        this.words = words;
        this.reasons = reasons;
    }

    Overtaken of(ReviewMessage.Overtaken over) {
        Verdict mine = over.mine();
        Alarm.Decided stored = over.stored();
        var decision = stored.decision();
        return new Overtaken(
                List.of(
                        new Conflict.Row("verdict", mark(mine(mine)), mark(VerdictMark.of(stored))),
                        new Conflict.Row(
                                "reason",
                                mine instanceof Verdict.Dismiss dismiss ? reason(dismiss.reason()) : "",
                                stored instanceof Alarm.Dismissed dismissed ? reason(dismissed.reason()) : ""),
                        new Conflict.Row("remark", mine.remark(), decision.remark())),
                over.who(),
                Optional.of(decision.decidedAt()));
    }

    @Override
    public String label(String field) {
        return words.of("race." + field);
    }

    @Override
    public String value(String field, String content) {
        return content;
    }

    private String mark(VerdictMark mark) {
        return words.of("mark." + mark.name());
    }

    private String reason(String code) {
        return reasons.stream()
                .filter(one -> one.code().equals(code))
                .map(one -> words.chinese() ? one.nameZh() : one.nameEn())
                .findFirst()
                .orElse(code);
    }

    private static VerdictMark mine(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Confirm _ -> VerdictMark.CONFIRM;
            case Verdict.CorrectRemotely _ -> VerdictMark.CORRECT;
            case Verdict.NeedOnSite _ -> VerdictMark.ON_SITE;
            case Verdict.Dismiss _ -> VerdictMark.DISMISS;
            case Verdict.CannotTell _ -> VerdictMark.CANNOT_TELL;
        };
    }
}
