package org.xunyao.app.cases.course;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.procedure.Event;

/// The forms of execution.
final class MoneyForms {
    private static final FieldSpec PARTS =
            FieldSpec.lines("parts", List.of(FieldSpec.of("due", FieldSpec.Kind.DAY_LATER), FieldSpec.money("amount")));

    private MoneyForms() {}

    static Map<Event, StepForm> all() {
        var all = new EnumMap<Event, StepForm>(Event.class);
        all.put(
                Event.PAY,
                StepForm.of(
                        typed -> new Execution.Pay(
                                typed.money("amount"), typed.moneyOrNone("surcharge"), typed.line("voucher")),
                        FieldSpec.money("amount"),
                        FieldSpec.money("surcharge"),
                        FieldSpec.line("voucher")));
        all.put(Event.FULFIL, StepForm.of(typed -> new Execution.Fulfil(typed.line("proof")), FieldSpec.area("proof")));
        all.put(
                Event.APPROVE_INSTALMENT,
                StepForm.of(
                        typed -> new Execution.ApproveInstalment(
                                typed.line("application"),
                                typed.lines(PARTS, line -> new Execution.Part(line.day("due"), line.money("amount")))),
                        FieldSpec.line("application"),
                        PARTS));
        all.put(
                Event.OVERDUE,
                StepForm.of(typed -> new Execution.Overdue(typed.line("remark")), FieldSpec.line("remark")));
        all.put(
                Event.DEMAND,
                StepForm.of(
                        typed -> new Execution.Demand(DecisionForms.service(typed), typed.tick("remediesChecked")),
                        DecisionForms.service(FieldSpec.tick("remediesChecked"))));
        all.put(
                Event.APPLY_COURT,
                StepForm.of(
                        typed -> new Execution.ApplyCourt(typed.line("court"), typed.dayOrNone("remedyEnded")),
                        FieldSpec.line("court"),
                        FieldSpec.of("remedyEnded", FieldSpec.Kind.DAY_OR_NONE)));
        all.put(
                Event.COURT_ENDED,
                StepForm.of(typed -> new Execution.CourtEnded(typed.line("ruling")), FieldSpec.line("ruling")));
        return all;
    }
}
