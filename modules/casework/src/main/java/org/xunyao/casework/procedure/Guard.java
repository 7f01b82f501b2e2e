package org.xunyao.casework.procedure;

import java.util.Locale;

/// A condition without which a step is not taken (程序条件). Its article stands in
/// `resources/procedure/guards.csv`.
public enum Guard {
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
    RECEIVER;

    /// The key of its sentence in the message bundles, such as `guard.two-officers`.
    public String messageKey() {
        return "guard." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
