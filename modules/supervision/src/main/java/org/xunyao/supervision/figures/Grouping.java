package org.xunyao.supervision.figures;

/// By what alarms are counted (统计口径).
public enum Grouping {
    /// By rule and version (规则).
    RULE,
    /// By camera (点位).
    CAMERA,
    /// By pharmacy (门店).
    SHOP,
    /// By the month of the raising (月份).
    MONTH
}
