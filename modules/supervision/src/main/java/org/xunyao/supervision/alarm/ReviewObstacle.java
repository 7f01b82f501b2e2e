package org.xunyao.supervision.alarm;

import java.util.Locale;

/// What stands in the way of a verdict (复核阻断事项); domain/ai-supervision.md §3.
public enum ReviewObstacle {
    /// There is no such alarm (无此告警).
    NO_SUCH_ALARM,
    /// Somebody has decided it already (已复核).
    ALREADY_DECIDED,
    /// The reviewer has no enforcement certificate (无执法证).
    NO_CERTIFICATE,
    /// No clip of the alarm was watched to its end (还没看片段).
    CLIP_NOT_WATCHED,
    /// The verdict needs a remark (缺少说明).
    REMARK_MISSING,
    /// The reason stands in no row in force (原因码无效).
    REASON_UNKNOWN,
    /// A second reviewer must agree, not the first again (需第二人).
    SECOND_REVIEWER,
    /// Nobody has decided it, so there is nothing to correct (尚未复核).
    NOT_DECIDED,
    /// The last step is not this person's, or is a correction itself (无可撤回).
    NOTHING_TO_TAKE_BACK,
    /// The time for taking back is over (已过撤回时间).
    TAKE_BACK_LATE,
    /// A lead was made of it: that goes through the lead or the case (已转线索).
    LEAD_MADE,
    /// A counter-entry says why (缺少更正理由).
    WHY_MISSING,
    /// Two people confirmed it, so another one has to correct it (须由他人更正).
    OTHER_REVIEWER,
    /// Another rule, version or pharmacy than the others of its go (不是同一原因).
    OTHER_CAUSE,
    /// The go has another reason or remark, or is another person's (批量原因不一致).
    OTHER_REASON,
    /// Its colour asks for two people, or a first one held it for so (须单独复核).
    SINGLY_ONLY,
    /// No more go into one go (批量已满).
    BATCH_FULL;

    /// The key of the sentence that says what is missing, such as `review.clip-not-watched`.
    public String messageKey() {
        return "review." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
