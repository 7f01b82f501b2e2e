package org.xunyao.casework;

import java.time.LocalDate;
import java.util.List;
import org.xunyao.access.Person;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Procedure;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.calendar.ClockStop;
import org.xunyao.kernel.calendar.DeadlineRule;
import org.xunyao.kernel.calendar.DeadlineRules;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Due;

/// The rules that bind a case (程序与期限), all from data.
public record Rulebook(Procedure procedure, DeadlineRules rules, Deadlines deadlines) {
    private static final String VERIFICATION = "D01";
    private static final String CASE_TERM = "D20";
    private static final String LIMITATION = "D80";
    private static final String LONG_LIMITATION = "D80a";

    /// When verification must have ended (核查期限届满日): from the day the clue was found, prolonged if it was,
    /// without the days of tests.
    public Due verificationDue(Clue clue) {
        return due(clue, false, List.of());
    }

    /// When verification must have ended, with its extension and its stops.
    public Due verificationDue(Clue clue, Verification verification) {
        return due(clue, verification.extension().isPresent(), verification.stops());
    }

    /// When the case must be decided (办案期限届满日), while nothing prolongs or stops it.
    public Due decisionDue(CaseFile.Head head) {
        return deadlines.due(
                head.filedAt(), rules.inForce(CASE_TERM, head.filedAt()).period(false));
    }

    /// The rule of the term of verification (核查期限), in force when the clue was found.
    public DeadlineRule verificationRule(Clue clue) {
        return rules.inForce(VERIFICATION, clue.foundAt());
    }

    /// The rule of the term of a case (办案期限) that is filed on that day.
    public DeadlineRule decisionRule(LocalDate filedAt) {
        return rules.inForce(CASE_TERM, filedAt);
    }

    /// Whether a person may be named as officer (办案人员) on that day: they hold an enforcement certificate
    /// (行政处罚法 art. 42), and they have the role that the procedure gives the work of verification to.
    /// Reviewers and leaders decide on that work and do not do it.
    public boolean mayBeNamed(Person person, LocalDate day) {
        return !person.badge().isBlank()
                && procedure.from(Stage.CLUE_VERIFYING, day).stream()
                        .filter(row -> row.event() == Event.APPLY_FILING)
                        .anyMatch(row -> person.roles().contains(row.role()));
    }

    /// Whether the clock of verification may stop for that reason.
    boolean mayStop(Clue clue, ClockStop stop) {
        return rules.inForce(VERIFICATION, clue.foundAt()).stops().contains(stop.reason());
    }

    /// Whether the conduct was discovered within its limitation (追究时效). The last day is not moved past
    /// days off, since the limitation is no period of the procedure.
    boolean discoveredInTime(Clue clue, FilingApplication.Content content) {
        String id = content.harmedLife() ? LONG_LIMITATION : LIMITATION;
        var period = rules.inForce(id, clue.foundAt()).period(false);
        LocalDate last = deadlines.due(content.conductEnded(), period).raw();
        return !clue.foundAt().isAfter(last);
    }

    private Due due(Clue clue, boolean extended, List<ClockStop> stops) {
        var period = rules.inForce(VERIFICATION, clue.foundAt()).period(extended);
        return deadlines.due(clue.foundAt(), period, stops);
    }
}
