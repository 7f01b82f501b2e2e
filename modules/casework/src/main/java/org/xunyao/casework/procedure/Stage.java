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
    INVESTIGATING,
    /// Investigation suspended (中止调查).
    SUSPENDED,
    /// Investigation ended for good, to be closed (终止调查).
    TERMINATED,
    /// Whether it is a crime is being assessed (涉嫌犯罪核实).
    CRIME_ASSESSING,
    /// With the police; no penalty meanwhile (移送公安机关).
    TRANSFERRED_CRIMINAL,
    /// Under case review or legal review (案件审核、法制审核).
    REVIEWING,
    /// The notice is before the leader (报批告知).
    NOTICE_APPROVAL,
    /// The notice is approved and not yet served (告知书待送达).
    NOTICE_SERVING,
    /// The notice is served; the party may answer (行政处罚告知).
    NOTICE_SERVED,
    /// What the party said is being reviewed (陈述申辩复核).
    DEFENCE_REVIEW,
    /// A hearing was asked for (听证).
    HEARING,
    /// Legal review after the hearing (听证后法制审核).
    LEGAL_REVIEW_AFTER_HEARING,
    /// Before the leader for decision (待决定).
    DECISION_PENDING,
    /// Before the leaders together (负责人集体讨论).
    COLLECTIVE_DISCUSSION,
    /// Decided, not yet served (处理决定).
    DECIDED,
    /// A decision of no penalty is served (不予行政处罚).
    NO_PENALTY,
    /// The penalty is served and to be carried out (执行).
    EXECUTING,
    /// Payment put off or by instalments (延期、分期缴纳).
    INSTALMENT,
    /// The term of payment has run out (逾期).
    OVERDUE,
    /// Demanded before court (催告).
    DEMAND,
    /// The court was asked to enforce (申请法院强制执行).
    COURT_ENFORCEMENT,
    /// The court ended enforcement (法院裁定终结执行).
    COURT_ENDED,
    /// Carried out (执行完毕).
    EXECUTED,
    /// Closed (结案).
    CLOSED,
    /// Archived, final (归档).
    ARCHIVED
}
