package org.xunyao.casework.course;

/// What kind of party it is (当事人类别): the thresholds of the hearing go by it.
public enum PartyClass {
    /// 自然人.
    NATURAL_PERSON,
    /// 个体工商户.
    INDIVIDUAL_BUSINESS,
    /// 法人或者其他组织.
    ORGANIZATION
}
