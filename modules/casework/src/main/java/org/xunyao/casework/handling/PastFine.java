package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Decision.Outcome;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Money;

/// What the unit decided in an earlier case of a kind of violation (同类案件), as its journal has it.
///
/// @param day of the decision
/// @param outcome what was decided
/// @param fine that a person wrote; {@link Money#NONE} where the decision has none
/// @param weighed as it was weighed for the decision, else for the notice
/// @param stage where the case stands today
public record PastFine(CaseFile.Head head, LocalDate day, Outcome outcome, Money fine, Weighed weighed, Stage stage) {
    /// The weighed fines of a case, in the order of the decision; none before it is decided. Where no fine was
    /// decided, what the notice weighed.
    public static List<PastFine> of(CaseFile file) {
        Optional<Entry> decided = file.course().newest(Event.DECIDE);
        return decided.filter(entry -> entry.act() instanceof Decision.Decide)
                .map(entry -> lines(file, entry, (Decision.Decide) entry.act()).toList())
                .orElse(List.of());
    }

    /// Whether it is about that kind of violation.
    ///
    /// @param violation its identifier, such as `V05`
    public boolean isOf(String violation) {
        return weighed.ground().violation().equals(violation);
    }

    private static Stream<PastFine> lines(CaseFile file, Entry entry, Decision.Decide act) {
        boolean fined = act.penalty().kinds().contains(PenaltyLine.Kind.FINE);
        Penalty penalty = fined ? act.penalty() : told(file.course());
        return penalty.lines().stream()
                .flatMap(line -> line
                        .weighed()
                        .map(one -> new PastFine(
                                file.head(),
                                entry.day(),
                                act.outcome(),
                                fined ? line.amount() : Money.NONE,
                                one,
                                file.stage()))
                        .stream());
    }

    private static Penalty told(Course course) {
        return course.newest(Notice.ApproveNotice.class)
                .map(Notice.ApproveNotice::penalty)
                .orElse(Penalty.NONE);
    }
}
