package org.xunyao.supervision.sales;

import java.util.Arrays;
import java.util.Optional;

/// The scenarios that lines of sales decide (销售场景; domain/ai-supervision.md §2).
public enum SaleRule {
    /// AI-02, a prescription medicine is sold while the post is told absent (不在岗仍销售处方药).
    UNATTENDED("AI-02"),
    /// AI-06, a prescription medicine is sold and nobody reviewed (处方药销售无审方).
    UNREVIEWED("AI-06"),
    /// AI-07, compounds with ephedrine (含麻黄碱超量、未登记).
    EPHEDRINE("AI-07"),
    /// AI-19, boxes are sold without their trace code (销售未扫追溯码).
    UNTRACED("AI-19");

    private final String code;

    SaleRule(String code) {
        this.code = code;
    }

    /// Such as `AI-06`, as in resources/rules/ai-rules.csv.
    public String code() {
        return code;
    }

    /// The rule of a code.
    public static Optional<SaleRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }
}
