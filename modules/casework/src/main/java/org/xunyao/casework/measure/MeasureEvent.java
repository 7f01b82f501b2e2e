package org.xunyao.casework.measure;

import java.util.Arrays;
import java.util.Optional;
import org.xunyao.access.Action;

/// What moves a measure on (措施事项). Its code stands in `resources/procedure/measure-transitions.csv` and in
/// `resources/deadlines/terms.csv`.
public enum MeasureEvent {
    /// A hold is applied for (报请登记保存).
    PROPOSE_HOLD("proposeHold", "measure.propose"),
    /// A hold is approved, before or after the fact (批准登记保存).
    APPROVE_HOLD("approveHold", "measure.approve"),
    /// A hold is not approved (不批准登记保存).
    DECLINE_HOLD("declineHold", "measure.decline"),
    /// An approved hold is carried out (实施登记保存).
    HOLD("hold", "measure.take"),
    /// A hold is taken on the spot (当场登记保存).
    HOLD_AT_ONCE("holdAtOnce", "measure.take"),
    /// What is held is disposed of (登记保存处理).
    DISPOSE_HOLD("disposeHold", "measure.dispose"),
    /// A hold is released (解除登记保存).
    RELEASE_HOLD("releaseHold", "measure.lift"),
    /// A seizure is applied for (报请查封扣押).
    PROPOSE_SEIZURE("proposeSeizure", "measure.propose"),
    /// A seizure is approved, before or after the fact (批准查封扣押).
    APPROVE_SEIZURE("approveSeizure", "measure.approve"),
    /// A seizure is not approved (不批准查封扣押).
    DECLINE_SEIZURE("declineSeizure", "measure.decline"),
    /// An approved seizure is carried out (实施查封扣押).
    SEIZE("seize", "measure.take"),
    /// A seizure is taken on the spot (当场查封扣押).
    SEIZE_AT_ONCE("seizeAtOnce", "measure.take"),
    /// A seizure is prolonged (延长查封扣押).
    EXTEND_SEIZURE("extendSeizure", "measure.extend"),
    /// What is seized is sent to be tested (送检).
    SEND_TEST("sendTest", "measure.test"),
    /// The report of the test came (收到检验报告).
    TEST_REPORT("testReport", "measure.test"),
    /// What is done about seized drugs is decided (药品查封扣押后行政处理决定).
    DECIDE_SEIZURE("decideSeizure", "measure.decide"),
    /// What is seized is disposed of (查封扣押处理).
    DISPOSE_SEIZURE("disposeSeizure", "measure.dispose"),
    /// A seizure is lifted (解除查封扣押).
    LIFT_SEIZURE("liftSeizure", "measure.lift"),
    /// What was seized was given back (退还物品).
    RETURN_GOODS("returnGoods", "measure.return"),
    /// A day of the journal is put right (更正措施记录).
    CORRECT_MEASURE("correctMeasure", "measure.correct"),
    /// Goods are entered (登记物品). It has no line in a journal.
    ENTER_GOODS("enterGoods", "goods.enter"),
    /// Goods are moved, or a movement is taken back (登记物品去向). It has no line in a journal.
    MOVE_GOODS("moveGoods", "goods.move");

    private final String code;
    private final String action;

    MeasureEvent(String code, String action) {
        this.code = code;
        this.action = action;
    }

    /// The name in the data, such as `holdAtOnce`.
    public String code() {
        return code;
    }

    /// The action of the table of powers.
    public Action action() {
        return new Action(action);
    }

    /// The key of its words in the message bundles, such as `measure.event.hold-at-once`.
    public String messageKey() {
        return Keys.of("measure.event.", this);
    }

    /// The event of that code, or nothing.
    public static Optional<MeasureEvent> ofCode(String code) {
        return Arrays.stream(values()).filter(event -> event.code.equals(code)).findFirst();
    }
}
