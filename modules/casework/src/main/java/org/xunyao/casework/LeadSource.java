package org.xunyao.casework;

/// By which way a lead came (来源分类), as ticked on 案件来源登记表; 市场监督管理行政处罚程序规定 art. 18.
public enum LeadSource {
    /// Supervision and inspection (监督检查).
    SUPERVISION,
    /// A complaint (投诉).
    COMPLAINT,
    /// A report (举报).
    REPORT,
    /// Handed over by another authority (其他部门移送).
    TRANSFERRED,
    /// Assigned from above (上级交办).
    ASSIGNED
}
