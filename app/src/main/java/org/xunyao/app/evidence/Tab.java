package org.xunyao.app.evidence;

/// The lists, in the order in which they stand.
public enum Tab {
    /// 全部.
    ALL,
    /// 未登记.
    TRAY,
    /// 到期.
    DUE,
    /// 复验异常.
    FAULTS
}
