package org.xunyao.app.cases.course;

import java.util.List;
import java.util.function.Predicate;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Guard;

/// Under which field of a form an obstacle is told (阻断事项所在栏目).
public final class GuardFields {
    /// Where a reason is asked for, in this order.
    private static final List<String> REASONS = List.of(
            "cause",
            "explanation",
            "opinion",
            "content",
            "findings",
            "summary",
            "conclusion",
            "proof",
            "place",
            "shelf",
            "reason");

    private GuardFields() {}

    /// The field, or the empty name for the whole form.
    ///
    /// @param has whether the form has a field of that name
    public static String of(Condition condition, Predicate<String> has) {
        return (condition instanceof Guard guard ? candidates(guard) : List.<String>of())
                .stream().filter(has).findFirst().orElse("");
    }

    private static List<String> candidates(Guard guard) {
        return switch (guard) {
            case TWO_OFFICERS -> List.of("officers", "team");
            case NO_CONFLICT_OF_INTEREST -> List.of("noConflict");
            case PRIMA_FACIE_EVIDENCE, PENALTY_DUE, JURISDICTION -> List.of("conditions");
            case LIMITATION -> List.of("day");
            case RECEIVER -> List.of("receiver", "police", "court", "publishedAt");
            case REASON -> REASONS;
            case EXTEND_ONCE, EXTEND_IN_TIME, EXTENDED_FIRST -> List.of("reason");
            case STOP_REASON -> List.of("document");
            case DAY_NOT_FUTURE, DAY_IN_ORDER, ANSWER_IN_TIME, CORRECTABLE -> List.of(StepForm.DAY);
            case WITHOUT_SUCCESSOR -> List.of("withoutSuccessor");
            case DAYS -> List.of("days");
            case PAPER ->
                List.of("record", "report", "number", "document", "voucher", "application", "ruling", "receipt");
            case CHIEF -> List.of("inChief");
            case IN_TIME -> List.of("lateReason");
            case REPORT_WHOLE -> List.of("sections");
            case EVIDENCE_LISTED -> List.of("evidenceItems");
            case REVIEW_KIND -> List.of("kind");
            case DEFENCE_OFFERED -> List.of("defenceOffered");
            case HEARING_OFFERED -> List.of("hearingOffered");
            case PENALTY_FITS, NOT_HEAVIER, FINE_IN_LAW, WEIGHING_REASON, INTERVAL_REASON -> List.of("penalty");
            case SERVICE_COMPLETE -> List.of("receipt");
            case HEARING_CHAIR -> List.of("chair");
            case HEARING_NOTICE -> List.of("heldOn");
            case HEARING_HELD -> List.of("minutesSigned");
            case ANSWER_TERM_OVER -> List.of("waiver");
            case DEFENCE_REVIEWED -> List.of("defenceOpinion");
            case PUBLICITY_TOLD -> List.of("publicityTold");
            case MATERIALS_WHOLE -> List.of("materials");
            case COPIED -> List.of("copied");
            case SECRETS_REVIEWED -> List.of("secretsReviewed");
            case MASKED -> List.of("masked");
            case AMOUNT -> List.of("amount");
            case VOUCHER_ONCE -> List.of("voucher");
            case SURCHARGE_CAP -> List.of("surcharge");
            case PARTS_SOUND -> List.of("parts");
            case REMEDIES_CHECKED -> List.of("remediesChecked");
            case CLOSING_FITS -> List.of("closing");
            case PAGES_IN_ORDER -> List.of("pagesInOrder");
            case MANIFEST -> List.of("manifest");
            // The others are about the whole form.
            default -> List.of();
        };
    }
}
