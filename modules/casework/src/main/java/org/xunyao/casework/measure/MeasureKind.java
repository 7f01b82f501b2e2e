package org.xunyao.casework.measure;

/// Which measure it is (措施种类).
public enum MeasureKind {
    /// 先行登记保存, 行政处罚法 art. 56; 市场监督管理行政处罚程序规定 arts. 33-35.
    EVIDENCE_HOLD,
    /// 查封、扣押, 行政强制法 arts. 16-28; 程序规定 arts. 36-42.
    COERCIVE
}
