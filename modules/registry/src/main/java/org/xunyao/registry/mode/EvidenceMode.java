package org.xunyao.registry.mode;

/// For what the records of a camera may be used (证据模式), domain/ai-supervision.md §1.1.
public enum EvidenceMode {
    /// Gives cause to look and proves nothing (仅作线索); of every camera until somebody sets another one.
    LEAD_ONLY,
    /// The shop's own recording, obtained by two officers, is material of the case (依法调取企业录像); what the
    /// station itself recorded stays a lead.
    ENTERPRISE_RECORD,
    /// Records of monitoring equipment after article 41 of 行政处罚法 (第四十一条设备证据); each record needs its
    /// review all the same.
    ART41_EVIDENCE
}
