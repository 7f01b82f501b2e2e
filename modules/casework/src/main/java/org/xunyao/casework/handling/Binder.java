package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Accounts;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.HearingRules;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.casework.measure.MeasureFiles;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// What the desks of a case share (案卷与规则).
///
/// @param accounts tells who still holds an enforcement certificate
/// @param rulebook what binds
/// @param hearings when the notice must offer a hearing
/// @param measures what was taken from the party, and what became of it
public record Binder(
        CaseFiles files,
        Accounts accounts,
        Rulebook rulebook,
        HearingRules hearings,
        MeasureFiles measures,
        Clock clock) {
    /// The case. Nothing is decided on a journal of which a line cannot be read.
    ///
    /// @throws FaultException `CASE-MISSING` if there is none, `CASE-UNREADABLE` if a line cannot
    /// be read
    CaseFile open(Tx tx, CaseId id) {
        CaseFile file = files.find(tx, id)
                .orElseThrow(() -> new FaultException("CASE-MISSING", id.value().toString()));
        file.course().entries().stream()
                .filter(entry -> entry.act() instanceof UnreadableAct)
                .findFirst()
                .ifPresent(entry -> {
                    throw new FaultException("CASE-UNREADABLE", "line " + entry.number());
                });
        return file;
    }

    static Target target(CaseId id) {
        return new Target("case", id.value().toString());
    }

    /// Opens the case and tests what every step must meet.
    ///
    /// @param to where the step leads, by where the case stands
    Walk walk(Tx tx, Ticket.OfPerson ticket, CaseId id, Pace pace, Function<CaseFile, Stage> to) {
        CaseFile file = open(tx, id);
        return new Walk(this, tx, file, ticket.person().id(), pace, to.apply(file)).begin();
    }

    /// The line that the walk adds.
    Entry entry(Walk walk) {
        return new Entry(
                walk.course().next(), walk.act(), walk.day(), walk.to(), walk.by(), clock.now(), Optional.empty());
    }

    /// A step as a person gives it.
    ///
    /// @param day from which it counts
    record Pace(Act act, LocalDate day) {}
}
