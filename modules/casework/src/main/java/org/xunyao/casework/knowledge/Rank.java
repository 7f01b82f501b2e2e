package org.xunyao.casework.knowledge;

/// What kind of norm a law is (效力层级), the highest first.
public enum Rank {
    /// 法律.
    LAW,
    /// 行政法规.
    REGULATION,
    /// 司法解释.
    INTERPRETATION,
    /// 部门规章.
    RULE,
    /// 规范性文件.
    NORM,
    /// What somebody took in without saying (本单位导入).
    OWN
}
