package org.xunyao.casework.procedure;

/// Where a lead or case stands (案件状态).
public enum Stage {
    /// Source registered (案件来源登记).
    CLUE_REGISTERED,
    /// Being verified (核查).
    CLUE_VERIFYING,
    /// Before the leader (立案审批).
    FILING_PENDING,
    /// Not filed, final (不予立案).
    NOT_FILED,
    /// No violation found, final (核查后无违法).
    CLUE_CLOSED_NO_VIOLATION,
    /// Handed to the authority competent for it, final (移送其他行政机关).
    TRANSFERRED_ADMIN,
    /// Filed, being investigated (调查取证).
    INVESTIGATING
}
