package org.xunyao.app.cases.goods;

import java.util.List;
import org.xunyao.app.cases.course.StepForm;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.procedure.Condition;

/// Under which field of a form an obstacle is told (阻断事项所在栏目).
final class ObstaclePlaces {
    private ObstaclePlaces() {}

    /// Fields in the order in which they are asked for; none for the whole form.
    static List<String> of(Condition condition) {
        return condition instanceof MeasureGuard guard ? of(guard) : List.of();
    }

    private static List<String> of(MeasureGuard guard) {
        return switch (guard) {
            case DAY_NOT_FUTURE, DAY_IN_ORDER, NOT_RUN_OUT -> List.of(StepForm.DAY);
            case TWO_OFFICERS -> List.of("officers");
            case REASON -> List.of("reason", "opinion", "decision");
            case PAPER -> List.of("paper", "notice", "report", "receipt");
            case BASIS -> List.of("basis");
            case APPROVED_IN_TIME -> List.of("at");
            case TOLD_IN_WRITING -> List.of("served", "told");
            case TEST_PERIOD -> List.of("until", "issuedOn");
            case CONVERTED_INTO -> List.of("into");
            case RECEIVER -> List.of("goodsReceiver", "laboratory");
            case ORDER,
                    CASE_OPEN,
                    OWN_CASE,
                    MAKER_IS_NOT_APPROVER,
                    EXTEND_ONCE,
                    GOODS_RETURNED,
                    QUANTITY,
                    REVERSIBLE,
                    CORRECTABLE,
                    MEASURE_TAKEN -> List.of();
        };
    }
}
