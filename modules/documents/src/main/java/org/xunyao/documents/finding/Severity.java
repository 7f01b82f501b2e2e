package org.xunyao.documents.finding;

/// How strictly a finding is taken (严重程度).
public enum Severity {
    /// The document is not issued (阻断).
    BLOCKS,
    /// It is issued with a reason that is kept (写明理由后可以签发).
    WARNS
}
