package org.xunyao.supervision.alarm;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.access.PersonId;

/// What a person once did about an alarm (复核步骤). It is added and never changed, so that a
/// decision which no longer stands is known for good.
///
/// @param number from 1, in the order of the steps of this alarm
/// @param remark in the person's words, may be empty
/// @param reason code of a dismissal, empty for everything else
/// @param corrects which step it takes back or counters, and why
/// @param batch the go in which it was dismissed with others of its cause
public record ReviewStep(
        AlarmId alarm,
        int number,
        Act act,
        PersonId person,
        Instant at,
        String remark,
        String reason,
        Optional<Correction> corrects,
        Optional<Batch.Id> batch) {
    /// What was done.
    public enum Act {
        /// The first of two confirmed (首位复核人意见).
        OPINION,
        /// 成立.
        CONFIRMED,
        /// 远程改正.
        CORRECTED,
        /// 转现场.
        ON_SITE,
        /// 误报.
        DISMISSED,
        /// 材料不足.
        INSUFFICIENT,
        /// The step before was taken back within its time (撤回).
        TAKEN_BACK
    }

    /// Names a step before (更正).
    ///
    /// @param step its number
    /// @param why in the person's words; empty where it was taken back within its time
    public record Correction(int step, String why) {}

    /// A step by itself.
    public ReviewStep(
            AlarmId alarm,
            int number,
            Act act,
            PersonId person,
            Instant at,
            String remark,
            String reason,
            Optional<Correction> corrects) {
        this(alarm, number, act, person, at, remark, reason, corrects, Optional.empty());
    }

    /// Refuses a step that corrects itself or a later one, and a taking back of nothing; in one go
    /// with others alarms are only dismissed.
    public ReviewStep {
        boolean later =
                corrects.filter(one -> one.step() >= number || one.step() < 1).isPresent();
        if (number < 1
                || later
                || (act == Act.TAKEN_BACK && corrects.isEmpty())
                || (batch.isPresent() && act != Act.DISMISSED)) {
            throw new IllegalArgumentException("step " + number + " of " + alarm.value());
        }
    }

    /// Whether it is a counter-entry (反向登记).
    public boolean isCounter() {
        return act != Act.TAKEN_BACK && corrects.isPresent();
    }

    /// What an alarm has come to by this person's act.
    ///
    /// @param after as it stands after the act
    static ReviewStep of(Alarm after, int number, Optional<Correction> corrects, Optional<Batch.Id> batch) {
        return switch (after) {
            case Alarm.Raised(AlarmHead head, Optional<Alarm.Opinion> first) -> {
                Alarm.Opinion held = first.orElseThrow();
                yield new ReviewStep(
                        head.id(), number, Act.OPINION, held.reviewer(), held.at(), held.remark(), "", corrects, batch);
            }
            case Alarm.Decided decided -> {
                Alarm.Decision decision = decided.decision();
                String reason = decided instanceof Alarm.Dismissed dismissed ? dismissed.reason() : "";
                yield new ReviewStep(
                        decided.id(),
                        number,
                        act(decided),
                        decision.reviewer(),
                        decision.decidedAt(),
                        decision.remark(),
                        reason,
                        corrects,
                        batch);
            }
        };
    }

    private static Act act(Alarm.Decided decided) {
        return switch (decided) {
            case Alarm.Confirmed _ -> Act.CONFIRMED;
            case Alarm.CorrectedRemotely _ -> Act.CORRECTED;
            case Alarm.NeedsOnSite _ -> Act.ON_SITE;
            case Alarm.Dismissed _ -> Act.DISMISSED;
            case Alarm.Insufficient _ -> Act.INSUFFICIENT;
        };
    }
}
