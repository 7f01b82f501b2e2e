package org.xunyao.supervision.alarm;

/// A reviewer's answer to an alarm (复核结论).
public sealed interface Verdict {
    /// In the reviewer's words; may be empty only in {@link Dismiss}, where the reason does not ask for
    /// one.
    String remark();

    /// It is so (成立).
    ///
    /// @param remark what was found; it will stand as 案源内容 on 案件来源登记表
    record Confirm(String remark) implements Verdict {}

    /// Slight, the pharmacy is told to correct it (提示企业改正).
    ///
    /// @param remark what is to be corrected
    record CorrectRemotely(String remark) implements Verdict {}

    /// Somebody has to look on the spot (转现场检查).
    ///
    /// @param remark what to look at
    record NeedOnSite(String remark) implements Verdict {}

    /// It is not so (误报).
    ///
    /// @param reason a code of resources/rules/dismissal-reasons.csv
    record Dismiss(String reason, String remark) implements Verdict {}

    /// It cannot be told from this material (材料不足).
    ///
    /// @param remark what is missing
    record CannotTell(String remark) implements Verdict {}
}
