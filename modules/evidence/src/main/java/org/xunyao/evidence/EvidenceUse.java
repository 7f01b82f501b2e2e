package org.xunyao.evidence;

/// For what the bytes may be used (证据用途). It is set when they are sealed and never widened: what was
/// found by watching stays lead material, and proof is collected anew (市场监督管理行政执法电子数据取证暂行规定).
public enum EvidenceUse {
    /// Gives cause to look, proves nothing (仅作线索).
    LEAD_ONLY,
    /// Collected by two officers with a record (依法提取).
    LAWFULLY_COLLECTED,
    /// Of technical monitoring equipment that passed the review of article 41 of the Administrative
    /// Penalty Law (行政处罚法第四十一条).
    ART41
}
