package org.xunyao.casework.measure;

import org.xunyao.casework.procedure.Condition;

/// A condition without which a measure is not taken or changed (措施程序条件). Its article stands in
/// `resources/procedure/measure-guards.csv`.
public enum MeasureGuard implements Condition {
    /// The step must be allowed from where the measure stands (程序次序).
    ORDER,
    /// The case stands where measures are taken (案件办理中).
    CASE_OPEN,
    /// An officer of the case takes it (本案办案人员办理).
    OWN_CASE,
    /// The day is not in the future (日期不晚于今天).
    DAY_NOT_FUTURE,
    /// Not before the step that it follows (日期不早于前一步).
    DAY_IN_ORDER,
    /// Who took or works on it does not approve (经办与审批分离).
    MAKER_IS_NOT_APPROVER,
    /// At least two officers with certificates carried it out (两名以上有资格的执法人员).
    TWO_OFFICERS,
    /// A reason is given (理由).
    REASON,
    /// The number of the paper is given (文书编号).
    PAPER,
    /// The ground is in force and allows this way (查封扣押依据).
    BASIS,
    /// Approved within the hours after it was taken (二十四小时内补批).
    APPROVED_IN_TIME,
    /// The measure has not run out on that day (措施未届满).
    NOT_RUN_OUT,
    /// Prolonged at most once (延长一次).
    EXTEND_ONCE,
    /// The party was told in writing (书面告知当事人).
    TOLD_IN_WRITING,
    /// The time of the test fits (检验期间).
    TEST_PERIOD,
    /// What is held went into a seizure in force (已实施查封扣押).
    CONVERTED_INTO,
    /// Nothing of it is kept any more (物品已全部退还或者处理).
    GOODS_RETURNED,
    /// Who got the goods is said (物品去向).
    RECEIVER,
    /// There is as much of the line as is moved (物品余额足够).
    QUANTITY,
    /// A movement that can be taken back (可冲销的记录).
    REVERSIBLE,
    /// A step of the journal, on another day than it has (可更正的记录).
    CORRECTABLE,
    /// Goods are entered once the measure is taken (措施已实施).
    MEASURE_TAKEN;

    @Override
    public String messageKey() {
        return Keys.of("measure.guard.", this);
    }
}
