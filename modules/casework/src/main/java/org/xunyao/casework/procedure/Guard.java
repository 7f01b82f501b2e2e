package org.xunyao.casework.procedure;

import java.util.Locale;

/// A condition without which a step is not taken (程序条件). Its article stands in
/// `resources/procedure/guards.csv`.
public enum Guard implements Condition {
    /// The step must be allowed from where the matter stands (程序次序).
    ORDER,
    /// The day of discovery is not in the future (线索日).
    CLUE_DATE,
    /// The same source is not registered already (案源未重复登记).
    NOT_REGISTERED_YET,
    /// What was found is said (案源内容).
    CLUE_CONTENT,
    /// At least two officers with enforcement certificates (两名以上执法人员).
    TWO_OFFICERS,
    /// Prolonged at most once (延长一次).
    EXTEND_ONCE,
    /// Before the term has run out (期限届满前).
    EXTEND_IN_TIME,
    /// A reason is given (理由).
    REASON,
    /// A reason for which the clock may stop, a document and days that have passed (扣除事由).
    STOP_REASON,
    /// Evidence shows a violation at first sight (有证据初步证明).
    PRIMA_FACIE_EVIDENCE,
    /// A penalty should be imposed (依法应当给予行政处罚).
    PENALTY_DUE,
    /// Within our competence (属于本部门管辖).
    JURISDICTION,
    /// Discovered within the limitation (在法定期限内).
    LIMITATION,
    /// Who applied does not approve (经办与审批分离).
    MAKER_IS_NOT_APPROVER,
    /// No designated officer has to withdraw (无回避事由).
    NO_CONFLICT_OF_INTEREST,
    /// The receiving authority is named (受移送机关).
    RECEIVER,
    /// An officer of the case takes it (本案办案人员办理).
    OWN_CASE,
    /// The day of the step is not in the future (日期不晚于今天).
    DAY_NOT_FUTURE,
    /// No step counts from a day before the one it follows (日期不早于前一步).
    DAY_IN_ORDER,
    /// Nobody bears the rights and duties of the party (无权利义务承受人).
    WITHOUT_SUCCESSOR,
    /// The leader has prolonged it before the leaders together do (已先延长一次).
    EXTENDED_FIRST,
    /// A number of days is given (确定期限).
    DAYS,
    /// The number of the paper is given (文书编号).
    PAPER,
    /// The leader in chief decides (正职负责人).
    CHIEF,
    /// Within the term, or with the reason why not (按期办理).
    IN_TIME,
    /// All parts of the report are written (报告内容齐全).
    REPORT_WHOLE,
    /// The list of evidence is not empty (证据目录).
    EVIDENCE_LISTED,
    /// What is held has its disposal or is within its term (涉案物品有去向).
    GOODS_SETTLED,
    /// No officer of the case reviews it (审核人员不是办案人员).
    REVIEWER_IS_NOT_OFFICER,
    /// It was submitted to this review (已送审).
    REVIEW_SUBMITTED,
    /// Legal review where the law asks for it (审核种类).
    REVIEW_KIND,
    /// The notice names the right to state one's case (告知陈述申辩权).
    DEFENCE_OFFERED,
    /// The notice names the right to a hearing where it is due (告知听证权).
    HEARING_OFFERED,
    /// Penalties where one is decided, and none where none is (处罚内容).
    PENALTY_FITS,
    /// No fine above what the law allows, nor below it unless it is reduced (罚款在法定幅度内).
    FINE_IN_LAW,
    /// Reasons where discretion asks for them (裁量理由).
    WEIGHING_REASON,
    /// Whoever approves says why a fine lies outside the interval (裁量区间外的审批理由).
    INTERVAL_REASON,
    /// No penalty while the case is with the police (移送期间不作处罚).
    NOT_TRANSFERRED,
    /// The receipt, and what this way of service needs (送达要素齐全).
    SERVICE_COMPLETE,
    /// Asked for within the term (期限内提出).
    ANSWER_IN_TIME,
    /// The notice offered a hearing (属于听证范围).
    HEARING_IN_SCOPE,
    /// Who presides is no officer of the case (听证主持人不是办案人员).
    HEARING_CHAIR,
    /// Told long enough before (听证七日前通知).
    HEARING_NOTICE,
    /// Appointed, and not before the day appointed (已确定听证).
    HEARING_APPOINTED,
    /// Held, with signed minutes (听证笔录签字).
    HEARING_HELD,
    /// The party's term is over, or it waived in writing (期满或者书面放弃).
    ANSWER_TERM_OVER,
    /// What the party said has its opinion (复核意见).
    DEFENCE_REVIEWED,
    /// The leaders together discuss it where the law asks for it (应当集体讨论).
    COLLECTIVE_CASE,
    /// The leaders together have discussed it (已集体讨论).
    COLLECTIVE_DISCUSSED,
    /// Not heavier than the notice (处罚不重于告知).
    NOT_HEAVIER,
    /// The party was told of publication (公示告知).
    PUBLICITY_TOLD,
    /// All that goes to the police is there (移送材料齐全).
    MATERIALS_WHOLE,
    /// A copy went to the procuratorate (抄送检察院).
    COPIED,
    /// It is handed over, and once (已经移送).
    HANDED_OVER,
    /// A penalty is decided that is more than a warning (应当公示).
    PUBLISHABLE,
    /// It is not published already (尚未公示).
    NOT_PUBLISHED,
    /// It is published (已经公示).
    PUBLISHED,
    /// Secrets were looked for before publication (保密审查).
    SECRETS_REVIEWED,
    /// What is personal is left out of the publication (个人信息处理).
    MASKED,
    /// An amount above nothing and no more than is owed (金额).
    AMOUNT,
    /// No receipt is noted twice (票据不重复).
    VOUCHER_ONCE,
    /// The surcharge does not exceed the fine (加处不超过本数).
    SURCHARGE_CAP,
    /// No money is outstanding (罚没款已缴清).
    NOTHING_OUTSTANDING,
    /// The parts follow each other and sum up to what is due (分期安排).
    PARTS_SOUND,
    /// The term of payment is over (缴款期满).
    PAYMENT_TERM_OVER,
    /// Review and suit were looked up (复议诉讼已核).
    REMEDIES_CHECKED,
    /// The term after the demand is over (催告期满).
    DEMAND_WAITED,
    /// Within the months in which the court can be asked (申请期限内).
    COURT_WINDOW,
    /// The ground of closing fits where the case stands (结案情形).
    CLOSING_FITS,
    /// Nothing seized or held is left (涉案物品余额为零).
    BALANCE_ZERO,
    /// The pages follow one another (页码连续).
    PAGES_IN_ORDER,
    /// The list of digests is named (哈希清单).
    MANIFEST,
    /// A step of the journal, on another day than it has (可更正的记录).
    CORRECTABLE;

    @Override
    public String messageKey() {
        return "guard." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
