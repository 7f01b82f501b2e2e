package org.xunyao.casework.term;

/// For what a deadline runs (事项种类).
public enum MatterKind {
    /// A lead (线索).
    LEAD,
    /// A case (案件).
    CASE,
    /// A coercive measure or an evidence hold (强制措施、先行登记保存).
    MEASURE,
    /// A sitting of the summary procedure (简易程序).
    SUMMARY
}
