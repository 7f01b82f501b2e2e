package org.xunyao.app.cases.course;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.xunyao.casework.course.Crime;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Ending;
import org.xunyao.casework.course.Hearing;
import org.xunyao.casework.course.Inquiry;
import org.xunyao.casework.course.Inquiry.LegalGround;
import org.xunyao.casework.course.Inquiry.ReportSection;
import org.xunyao.casework.course.Inquiry.SuspensionReason;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.Review;
import org.xunyao.casework.procedure.Event;

/// The forms of all steps after filing, by their event.
public final class StepForms {
    private static final Map<Event, StepForm> ALL = all();

    private StepForms() {}

    /// The form of an event; nothing for the steps of leads and for corrections.
    public static Optional<StepForm> of(Event event) {
        return Optional.ofNullable(ALL.get(event));
    }

    /// The penalties typed into a form, if they can be read.
    ///
    /// @param words of a field by its name
    public static Optional<Penalty> penalty(Function<String, String> words) {
        try {
            return Optional.of(DecisionForms.penalty(new Typed(words, Set.of())));
        } catch (UnreadableException unread) {
            return Optional.empty();
        }
    }

    private static Map<Event, StepForm> all() {
        var all = new EnumMap<Event, StepForm>(Event.class);
        inquiry(all);
        crime(all);
        review(all);
        hearing(all);
        ending(all);
        all.putAll(DecisionForms.all());
        all.putAll(MoneyForms.all());
        return Map.copyOf(all);
    }

    private static void inquiry(Map<Event, StepForm> all) {
        all.put(
                Event.SUSPEND,
                StepForm.of(
                        typed -> new Inquiry.Suspend(
                                typed.one("reason", SuspensionReason.class), typed.line("explanation")),
                        FieldSpec.one("reason", List.of(SuspensionReason.values())),
                        FieldSpec.area("explanation")));
        all.put(
                Event.RESUME,
                StepForm.of(typed -> new Inquiry.Resume(typed.line("explanation")), FieldSpec.area("explanation")));
        all.put(
                Event.TERMINATE,
                StepForm.of(
                        typed -> new Inquiry.Terminate(typed.line("explanation"), typed.tick("withoutSuccessor")),
                        FieldSpec.area("explanation"),
                        FieldSpec.tick("withoutSuccessor")));
        all.put(
                Event.EXTEND_CASE,
                StepForm.of(typed -> new Inquiry.ExtendCase(typed.line("reason")), FieldSpec.area("reason")));
        all.put(
                Event.EXTEND_CASE_AGAIN,
                StepForm.of(
                        typed -> new Inquiry.ExtendCaseAgain(
                                typed.count("days"), typed.line("record"), typed.line("reason")),
                        FieldSpec.count("days"),
                        FieldSpec.line("record"),
                        FieldSpec.area("reason")));
        all.put(
                Event.FINISH_INVESTIGATION,
                StepForm.of(
                        typed -> new Inquiry.FinishInvestigation(
                                typed.some("sections", ReportSection.class),
                                typed.count("evidenceItems"),
                                true,
                                typed.one("party", PartyClass.class),
                                typed.one("proposal", Decision.Outcome.class),
                                typed.some("legalGrounds", LegalGround.class)),
                        FieldSpec.some("sections", List.of(ReportSection.values())),
                        FieldSpec.count("evidenceItems"),
                        FieldSpec.one("party", List.of(PartyClass.values())),
                        FieldSpec.one("proposal", List.of(Decision.Outcome.values())),
                        FieldSpec.some("legalGrounds", List.of(LegalGround.values()))));
    }

    private static void crime(Map<Event, StepForm> all) {
        all.put(
                Event.CRIME_ASSESS,
                StepForm.of(
                        typed -> new Crime.CrimeAssess(typed.people(), typed.line("report"), typed.line("findings")),
                        FieldSpec.of("team", FieldSpec.Kind.PEOPLE),
                        FieldSpec.line("report"),
                        FieldSpec.area("findings")));
        all.put(
                Event.APPROVE_TRANSFER,
                StepForm.of(
                        typed -> new Crime.ApproveTransfer(
                                typed.tick("inChief"), typed.line("police"), typed.line("lateReason")),
                        FieldSpec.line("police"),
                        FieldSpec.tick("inChief"),
                        FieldSpec.line("lateReason")));
        all.put(
                Event.DECLINE_TRANSFER,
                StepForm.of(
                        typed -> new Crime.DeclineTransfer(typed.tick("inChief"), typed.line("reason")),
                        FieldSpec.area("reason"),
                        FieldSpec.tick("inChief")));
        all.put(
                Event.POLICE_REFUSE,
                StepForm.of(
                        typed -> new Crime.PoliceRefuse(typed.line("document"), typed.line("reason")),
                        FieldSpec.line("document"),
                        FieldSpec.area("reason")));
    }

    private static void review(Map<Event, StepForm> all) {
        all.put(
                Event.SUBMIT_REVIEW,
                StepForm.of(
                        typed -> new Review.SubmitReview(typed.one("kind", Review.ReviewKind.class)),
                        FieldSpec.one("kind", List.of(Review.ReviewKind.values()))));
        FieldSpec opinion = FieldSpec.area("opinion");
        all.put(Event.REVIEW_RETURN, StepForm.of(typed -> new Review.ReviewReturn(typed.line("opinion")), opinion));
        all.put(Event.REVIEW_PASS, StepForm.of(typed -> new Review.ReviewPass(typed.line("opinion")), opinion));
        all.put(Event.LEGAL_RETURN, StepForm.of(typed -> new Review.LegalReturn(typed.line("opinion")), opinion));
        all.put(Event.LEGAL_PASS, StepForm.of(typed -> new Review.LegalPass(typed.line("opinion")), opinion));
        all.put(
                Event.EXTEND_REVIEW,
                StepForm.of(
                        typed -> new Review.ExtendReview(typed.count("days"), typed.line("reason")),
                        FieldSpec.count("days"),
                        FieldSpec.area("reason")));
    }

    private static void hearing(Map<Event, StepForm> all) {
        all.put(
                Event.APPOINT_HEARING,
                StepForm.of(
                        typed -> new Hearing.AppointHearing(
                                typed.person("chair"), typed.day("heldOn"), typed.line("place")),
                        FieldSpec.of("chair", FieldSpec.Kind.PERSON),
                        FieldSpec.of("heldOn", FieldSpec.Kind.DAY_LATER),
                        FieldSpec.line("place")));
        all.put(
                Event.HOLD_HEARING,
                StepForm.of(
                        typed -> new Hearing.HoldHearing(typed.tick("minutesSigned"), typed.line("remark")),
                        FieldSpec.tick("minutesSigned"),
                        FieldSpec.line("remark")));
        all.put(
                Event.CLOSE_HEARING,
                StepForm.of(
                        typed -> new Hearing.CloseHearing(typed.line("report"), typed.line("opinion")),
                        FieldSpec.line("report"),
                        FieldSpec.area("opinion")));
    }

    private static void ending(Map<Event, StepForm> all) {
        all.put(
                Event.CLOSE,
                StepForm.of(
                        typed -> new Ending.Close(
                                typed.one("closing", Ending.Closing.class),
                                0,
                                typed.line("summary"),
                                typed.line("lateReason")),
                        FieldSpec.one("closing", List.of(Ending.Closing.values())),
                        FieldSpec.area("summary"),
                        FieldSpec.line("lateReason")));
        all.put(
                Event.ARCHIVE,
                StepForm.of(
                        typed -> new Ending.Archive(
                                typed.tick("pagesInOrder"), typed.line("manifest"), typed.line("shelf")),
                        FieldSpec.tick("pagesInOrder"),
                        FieldSpec.line("manifest"),
                        FieldSpec.line("shelf")));
    }
}
