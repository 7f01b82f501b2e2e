package org.xunyao.app.cases.desk;

import java.util.List;
import java.util.Optional;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Publicity;
import org.xunyao.casework.course.Review;
import org.xunyao.casework.procedure.Event;

/// By which steps a case goes on from where it stands (下一步). What the procedure allows besides, such as a
/// suspension, is not among them.
final class CaseTurn {
    private CaseTurn() {}

    /// The steps, any of which moves it on; none at its end.
    static List<Event> next(CaseFile file) {
        return switch (file.stage()) {
            case CLUE_REGISTERED, CLUE_VERIFYING, FILING_PENDING, NOT_FILED, CLUE_CLOSED_NO_VIOLATION, ARCHIVED ->
                List.of();
            case INVESTIGATING -> List.of(Event.FINISH_INVESTIGATION);
            case SUSPENDED -> List.of(Event.RESUME);
            case CRIME_ASSESSING -> List.of(Event.APPROVE_TRANSFER, Event.DECLINE_TRANSFER);
            case REVIEWING -> review(file.course());
            case NOTICE_APPROVAL -> List.of(Event.APPROVE_NOTICE);
            case NOTICE_SERVING -> List.of(Event.SERVE_NOTICE);
            case NOTICE_SERVED, DEFENCE_REVIEW -> List.of(Event.TO_DECISION);
            case HEARING -> hearing(file.course());
            case LEGAL_REVIEW_AFTER_HEARING -> List.of(Event.LEGAL_PASS, Event.LEGAL_RETURN);
            case DECISION_PENDING -> List.of(Event.DECIDE);
            case COLLECTIVE_DISCUSSION -> discussed(file.course()) ? List.of(Event.DECIDE) : List.of(Event.DISCUSS);
            case DECIDED -> List.of(Event.SERVE);
            case EXECUTING, INSTALMENT -> List.of(Event.PAY, Event.FULFIL);
            case OVERDUE -> List.of(Event.PAY, Event.DEMAND);
            case DEMAND -> List.of(Event.PAY, Event.APPLY_COURT);
            case COURT_ENFORCEMENT -> List.of(Event.PAY, Event.COURT_ENDED);
            case TRANSFERRED_CRIMINAL -> police(file.course());
            case TERMINATED, NO_PENALTY, TRANSFERRED_ADMIN, EXECUTED, COURT_ENDED -> List.of(Event.CLOSE);
            case CLOSED -> List.of(Event.ARCHIVE);
        };
    }

    /// Whether it moves no case on (公示等).
    static boolean isBeside(Event event) {
        return event == Event.PUBLISH || event == Event.WITHDRAW_PUBLICITY || event == Event.POLICE_FILE;
    }

    /// Whether a step that the procedure allows makes sense after what has happened: what was published is not
    /// published again, and a warning never is.
    static boolean fits(Event event, Course course) {
        boolean published = course.newest(Publicity.class)
                .filter(Publicity.Publish.class::isInstance)
                .isPresent();
        boolean handed = since(course, Event.CRIME_ASSESS, Event.HAND_OVER);
        return switch (event) {
            case PUBLISH -> Decision.isPublic(course) && !published;
            case WITHDRAW_PUBLICITY -> published;
            case HAND_OVER -> !handed;
            case POLICE_FILE -> handed;
            default -> true;
        };
    }

    private static List<Event> review(Course course) {
        if (!since(course, Event.FINISH_INVESTIGATION, Event.SUBMIT_REVIEW)) {
            return List.of(Event.SUBMIT_REVIEW);
        }
        boolean legal = course.newest(Review.SubmitReview.class)
                .map(Review.SubmitReview::kind)
                .equals(Optional.of(Review.ReviewKind.LEGAL));
        return legal ? List.of(Event.LEGAL_PASS, Event.LEGAL_RETURN) : List.of(Event.REVIEW_PASS, Event.REVIEW_RETURN);
    }

    // A case comes before the leaders together by the leader, or by the legal review after its hearing.
    private static boolean discussed(Course course) {
        return since(course, Event.NEED_COLLECTIVE, Event.DISCUSS) && since(course, Event.LEGAL_PASS, Event.DISCUSS);
    }

    private static List<Event> hearing(Course course) {
        if (!since(course, Event.REQUEST_HEARING, Event.APPOINT_HEARING)) {
            return List.of(Event.APPOINT_HEARING);
        }
        return since(course, Event.APPOINT_HEARING, Event.HOLD_HEARING)
                ? List.of(Event.CLOSE_HEARING)
                : List.of(Event.HOLD_HEARING);
    }

    private static List<Event> police(Course course) {
        boolean handed = since(course, Event.APPROVE_TRANSFER, Event.HAND_OVER);
        return course.newest(Event.APPROVE_TRANSFER).isPresent() && !handed
                ? List.of(Event.HAND_OVER)
                : List.of(Event.CLOSE);
    }

    private static boolean since(Course course, Event mark, Event wanted) {
        int from = course.newest(mark).map(Entry::number).orElse(0);
        return course.newest(wanted).filter(entry -> entry.number() > from).isPresent();
    }
}
