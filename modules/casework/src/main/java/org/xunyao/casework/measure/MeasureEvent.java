package org.xunyao.casework.measure;

import java.util.Arrays;
import java.util.Optional;
import org.xunyao.access.Action;

/// What moves a measure on (措施事项). Its code stands in `resources/procedure/measure-transitions.csv` and in
/// `resources/deadlines/terms.csv`.
public enum MeasureEvent {
    /// A hold is applied for (报请登记保存).
    PROPOSE_HOLD("proposeHold", "measure.propose", Optional.of(MeasureKind.EVIDENCE_HOLD)),
    /// A hold is approved, before or after the fact (批准登记保存).
    APPROVE_HOLD("approveHold", "measure.approve", Optional.of(MeasureKind.EVIDENCE_HOLD)),
    /// A hold is not approved (不批准登记保存).
    DECLINE_HOLD("declineHold", "measure.decline", Optional.of(MeasureKind.EVIDENCE_HOLD)),
    /// An approved hold is carried out (实施登记保存).
    HOLD("hold", "measure.take", Optional.of(MeasureKind.EVIDENCE_HOLD)),
    /// A hold is taken on the spot (当场登记保存).
    HOLD_AT_ONCE("holdAtOnce", "measure.take", Optional.of(MeasureKind.EVIDENCE_HOLD)),
    /// What is held is disposed of (登记保存处理).
    DISPOSE_HOLD("disposeHold", "measure.dispose", Optional.of(MeasureKind.EVIDENCE_HOLD)),
    /// A hold is released (解除登记保存).
    RELEASE_HOLD("releaseHold", "measure.lift", Optional.of(MeasureKind.EVIDENCE_HOLD)),
    /// A seizure is applied for (报请查封扣押).
    PROPOSE_SEIZURE("proposeSeizure", "measure.propose", Optional.of(MeasureKind.COERCIVE)),
    /// A seizure is approved, before or after the fact (批准查封扣押).
    APPROVE_SEIZURE("approveSeizure", "measure.approve", Optional.of(MeasureKind.COERCIVE)),
    /// A seizure is not approved (不批准查封扣押).
    DECLINE_SEIZURE("declineSeizure", "measure.decline", Optional.of(MeasureKind.COERCIVE)),
    /// An approved seizure is carried out (实施查封扣押).
    SEIZE("seize", "measure.take", Optional.of(MeasureKind.COERCIVE)),
    /// A seizure is taken on the spot (当场查封扣押).
    SEIZE_AT_ONCE("seizeAtOnce", "measure.take", Optional.of(MeasureKind.COERCIVE)),
    /// A seizure is prolonged (延长查封扣押).
    EXTEND_SEIZURE("extendSeizure", "measure.extend", Optional.of(MeasureKind.COERCIVE)),
    /// What is seized is sent to be tested (送检).
    SEND_TEST("sendTest", "measure.test", Optional.of(MeasureKind.COERCIVE)),
    /// The report of the test came (收到检验报告).
    TEST_REPORT("testReport", "measure.test", Optional.of(MeasureKind.COERCIVE)),
    /// What is done about seized drugs is decided (药品查封扣押后行政处理决定).
    DECIDE_SEIZURE("decideSeizure", "measure.decide", Optional.of(MeasureKind.COERCIVE)),
    /// What is seized is disposed of (查封扣押处理).
    DISPOSE_SEIZURE("disposeSeizure", "measure.dispose", Optional.of(MeasureKind.COERCIVE)),
    /// A seizure is lifted (解除查封扣押).
    LIFT_SEIZURE("liftSeizure", "measure.lift", Optional.of(MeasureKind.COERCIVE)),
    /// What was seized was given back (退还物品).
    RETURN_GOODS("returnGoods", "measure.return", Optional.of(MeasureKind.COERCIVE)),
    /// A day of the journal is put right (更正措施记录).
    CORRECT_MEASURE("correctMeasure", "measure.correct", Optional.empty()),
    /// Goods are entered (登记物品). It has no line in a journal.
    ENTER_GOODS("enterGoods", "goods.enter", Optional.empty()),
    /// Goods are moved, or a movement is taken back (登记物品去向). It has no line in a journal.
    MOVE_GOODS("moveGoods", "goods.move", Optional.empty());

    private final String code;
    private final String action;
    private final Optional<MeasureKind> kind;

    MeasureEvent(String code, String action, Optional<MeasureKind> kind) {
        this.code = code;
        this.action = action;
        this.kind = kind;
    }

    /// Of which measure it is a step; nothing where it is one of both.
    public Optional<MeasureKind> kind() {
        return kind;
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
