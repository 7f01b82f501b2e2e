package org.xunyao.app.cases.course;

import java.util.Map;
import org.xunyao.casework.course.Publicity;
import org.xunyao.casework.procedure.Event;

/// The forms of publication.
final class PublicityForms {
    private PublicityForms() {}

    static Map<Event, StepForm> all() {
        return Map.of(
                Event.PUBLISH,
                StepForm.of(
                        typed -> new Publicity.Publish(
                                typed.line("publishedAt"),
                                typed.tick("secretsReviewed"),
                                typed.tick("masked"),
                                typed.line("lateReason")),
                        FieldSpec.line("publishedAt"),
                        FieldSpec.tick("secretsReviewed"),
                        FieldSpec.tick("masked"),
                        FieldSpec.line("lateReason")),
                Event.WITHDRAW_PUBLICITY,
                StepForm.of(
                        typed -> new Publicity.WithdrawPublicity(typed.line("document"), typed.line("reason")),
                        FieldSpec.line("document"),
                        FieldSpec.area("reason")));
    }
}
