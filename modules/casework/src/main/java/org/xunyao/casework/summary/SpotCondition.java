package org.xunyao.casework.summary;

import java.util.Locale;

/// A condition without which a step of the summary procedure is not taken (简易程序条件). Its article and its
/// amount stand in `resources/procedure/summary.csv`.
public enum SpotCondition {
    /// The step must be allowed from where the sitting stands (步骤次序).
    ORDER,
    /// At least two officers with enforcement certificates (两名以上执法人员).
    TWO_OFFICERS,
    /// One of its officers takes the step (本案执法人员办理).
    OWN,
    /// The day is not in the future and not before the step that it follows (日期).
    DAY,
    /// The lead is open, reviewed by a person, and no other sitting came of it (线索).
    LEAD,
    /// Certificates were shown (已出示执法证件).
    BADGES_SHOWN,
    /// What was done and what shows it is written down (事实与证据).
    FACTS_WRITTEN,
    /// Found within the limitation (在法定期限内).
    LIMITATION,
    /// The facts are certain (违法事实确凿).
    FACTS_CERTAIN,
    /// The law punishes it, and in this way (有法定依据).
    LEGAL_BASIS,
    /// A warning or a fine and nothing else (仅警告或者罚款).
    WARNING_OR_FINE,
    /// Not above the amount for this kind of party (罚款限额).
    FINE_LIMIT,
    /// Not slight, corrected and harmless: that is not punished (不属于轻微不罚).
    NOT_SLIGHT,
    /// The party was told facts, grounds, basis, penalty and rights (已告知).
    RIGHTS_TOLD,
    /// What the party said has its opinion (陈述申辩已复核).
    STATEMENT_WEIGHED,
    /// The party was heard after the facts were last written (已听取).
    PARTY_HEARD,
    /// Not heavier than the party was told (不重于告知).
    NOT_HEAVIER,
    /// The number of form 44 (决定书编号).
    PAPER,
    /// The party signed, or its refusal is noted with witness or recording (签收或者拒签注明).
    SIGNATURE,
    /// One of the cases in which a fine is taken on the spot (当场收缴情形).
    COLLECT_GROUND,
    /// An amount above nothing and no more than is owed (金额).
    AMOUNT,
    /// The receipt of the treasury (财政票据).
    RECEIPT,
    /// What was taken on the spot comes before (已当场收缴).
    COLLECTED,
    /// The number of the voucher (缴款凭证).
    VOUCHER,
    /// In time, or with the reason why not (按期办理).
    IN_TIME,
    /// Record and decision are in the file (材料齐全).
    FILE_WHOLE,
    /// A reason is given (理由).
    REASON;

    /// The key of its sentence in the message bundles, such as `spot.guard.two-officers`.
    public String messageKey() {
        return "spot.guard." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
