package org.xunyao.casework.penalty;

/// Which of the law's steps a row is (罚则情形).
public enum Grade {
    /// What follows in any case (基本).
    BASE,
    /// Reduced by a rule of its own (规定减轻).
    MITIGATED,
    /// Not corrected in time, or correction refused (逾期不改、拒不改正).
    OVERDUE,
    /// What the fine is counted from cannot be found out (无法计算).
    UNCLEAR,
    /// Harm was done (造成危害后果).
    HARM,
    /// Serious circumstances (情节严重).
    SERIOUS,
    /// Serious, and what the fine is counted from cannot be found out (情节严重且无法计算).
    SERIOUS_UNCLEAR
}
