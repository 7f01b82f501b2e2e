package org.xunyao.app.cases.course;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.course.Service;
import org.xunyao.casework.procedure.Event;

/// The forms of notice and decision.
final class DecisionForms {
    private static final FieldSpec PENALTIES = FieldSpec.lines(
            "penalty",
            List.of(
                    FieldSpec.one("penaltyKind", List.of(PenaltyLine.Kind.values())),
                    FieldSpec.money("amount"),
                    FieldSpec.line("printed"),
                    FieldSpec.of("weighed", FieldSpec.Kind.WEIGHED)));

    private DecisionForms() {}

    static Map<Event, StepForm> all() {
        var all = new EnumMap<Event, StepForm>(Event.class);
        notice(all);
        decision(all);
        return all;
    }

    /// How a paper was served, as three fields.
    static Service service(Typed typed) {
        return new Service(
                typed.one("service", Service.Kind.class), typed.line("receipt"), typed.tick("addressConfirmed"));
    }

    static FieldSpec[] service(FieldSpec... more) {
        var fields = new FieldSpec[3 + more.length];
        fields[0] = FieldSpec.one("service", List.of(Service.Kind.values()));
        fields[1] = FieldSpec.line("receipt");
        fields[2] = FieldSpec.tick("addressConfirmed");
        System.arraycopy(more, 0, fields, 3, more.length);
        return fields;
    }

    private static void notice(Map<Event, StepForm> all) {
        all.put(
                Event.APPROVE_NOTICE,
                StepForm.of(
                        typed -> new Notice.ApproveNotice(
                                penalty(typed), typed.tick("hearingOffered"), typed.tick("defenceOffered")),
                        PENALTIES,
                        FieldSpec.tick("defenceOffered"),
                        FieldSpec.tick("hearingOffered")));
        all.put(Event.SERVE_NOTICE, StepForm.of(typed -> new Notice.ServeNotice(service(typed)), service()));
        all.put(
                Event.DEFEND,
                StepForm.of(typed -> new Notice.Defend(typed.line("content")), FieldSpec.area("content")));
        all.put(
                Event.REQUEST_HEARING,
                StepForm.of(typed -> new Notice.RequestHearing(typed.line("content")), FieldSpec.area("content")));
        all.put(
                Event.TO_DECISION,
                StepForm.of(
                        typed -> new Notice.ToDecision(typed.line("waiver"), typed.line("defenceOpinion")),
                        FieldSpec.line("waiver"),
                        FieldSpec.area("defenceOpinion")));
    }

    private static void decision(Map<Event, StepForm> all) {
        all.put(
                Event.NEED_COLLECTIVE,
                StepForm.of(typed -> new Decision.NeedCollective(typed.line("reason")), FieldSpec.area("reason")));
        all.put(
                Event.DISCUSS,
                StepForm.of(
                        typed -> new Decision.Discuss(typed.line("record"), typed.line("conclusion")),
                        FieldSpec.line("record"),
                        FieldSpec.area("conclusion")));
        all.put(
                Event.DECIDE,
                StepForm.of(
                        typed -> new Decision.Decide(
                                typed.one("outcome", Decision.Outcome.class),
                                penalty(typed),
                                typed.line("number"),
                                typed.tick("inChief"),
                                typed.line("lateReason")),
                        FieldSpec.one("outcome", List.of(Decision.Outcome.values())),
                        PENALTIES,
                        FieldSpec.line("number"),
                        FieldSpec.tick("inChief"),
                        FieldSpec.line("lateReason")));
        all.put(
                Event.RENEW_NOTICE,
                StepForm.of(typed -> new Decision.RenewNotice(typed.line("reason")), FieldSpec.area("reason")));
        all.put(
                Event.SERVE,
                StepForm.of(
                        typed -> new Decision.Serve(service(typed), typed.tick("publicityTold")),
                        service(FieldSpec.tick("publicityTold"))));
    }

    /// A penalty without an amount, such as a warning, may leave the amount empty.
    static Penalty penalty(Typed typed) {
        return new Penalty(typed.lines(PENALTIES, DecisionForms::line));
    }

    /// What was weighed belongs to a fine only.
    private static PenaltyLine line(Typed line) {
        var kind = line.one("penaltyKind", PenaltyLine.Kind.class);
        return new PenaltyLine(
                kind,
                line.moneyOrNone("amount"),
                line.line("printed"),
                kind == PenaltyLine.Kind.FINE ? line.weighed("weighed") : Optional.empty());
    }

    /// The cells of a penalty that stands in the journal. Why the approver of then let a fine pass is not the reason of
    /// who decides.
    static List<List<String>> cells(Penalty penalty) {
        return penalty.lines().stream()
                .map(line -> List.of(
                        line.kind().name(),
                        line.amount().none() ? "" : line.amount().plain(),
                        line.words().replaceAll("\\s+", " "),
                        line.weighed()
                                .map(one -> WeighedText.of(one.written(one.reasons(), "")))
                                .orElse("")))
                .toList();
    }
}
