package org.xunyao.app.cases.list;

import java.util.Optional;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.casework.procedure.Stage;

/// Where in the procedure a matter stands, coarsely (办理环节).
public enum StageGroup {
    /// Not registered yet (待登记).
    SOURCE,
    /// Verified, before filing (线索).
    LEAD,
    /// Investigated (调查).
    INVESTIGATION,
    /// Reviewed (审核).
    REVIEW,
    /// Told to the party, heard (告知).
    NOTICE,
    /// Decided and served (决定).
    DECISION,
    /// Carried out (执行).
    EXECUTION,
    /// To be closed and archived (结案归档).
    CLOSING,
    /// At its end (已办结).
    ENDED;

    /// The group of a matter.
    public static StageGroup of(Matter matter) {
        Optional<Stage> stage = matter.stage();
        // A case that goes to another authority is closed like the others; a lead ends there.
        boolean handed = matter instanceof Matter.OfCase && stage.equals(Optional.of(Stage.TRANSFERRED_ADMIN));
        return stage.isEmpty() ? SOURCE : handed ? CLOSING : of(stage.get());
    }

    /// The group of a stage.
    public static StageGroup of(Stage stage) {
        return switch (stage) {
            case CLUE_REGISTERED, CLUE_VERIFYING, FILING_PENDING -> LEAD;
            case INVESTIGATING, SUSPENDED, CRIME_ASSESSING, TRANSFERRED_CRIMINAL -> INVESTIGATION;
            case REVIEWING, LEGAL_REVIEW_AFTER_HEARING -> REVIEW;
            case NOTICE_APPROVAL, NOTICE_SERVING, NOTICE_SERVED, DEFENCE_REVIEW, HEARING -> NOTICE;
            case DECISION_PENDING, COLLECTIVE_DISCUSSION, DECIDED -> DECISION;
            case EXECUTING, INSTALMENT, OVERDUE, DEMAND, COURT_ENFORCEMENT -> EXECUTION;
            case TERMINATED, NO_PENALTY, EXECUTED, COURT_ENDED, CLOSED -> CLOSING;
            case NOT_FILED, CLUE_CLOSED_NO_VIOLATION, TRANSFERRED_ADMIN, ARCHIVED -> ENDED;
        };
    }
}
