package org.xunyao.casework.measure.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Accounts;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureFiles;
import org.xunyao.casework.measure.UnreadableMeasureAct;
import org.xunyao.casework.measure.rule.MeasureRules;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// What the desks of measures share (措施与规则).
///
/// @param cases tells whose the case is and where it stands
/// @param accounts tells who still holds an enforcement certificate
/// @param rulebook deadlines, and who may be named
public record MeasureBinder(
        MeasureFiles files, CaseFiles cases, Accounts accounts, Rulebook rulebook, MeasureRules rules, Clock clock) {
    static Target target(CaseId id) {
        return new Target("case", id.value().toString());
    }

    /// @throws FaultException `CASE-MISSING` if there is no such case
    CaseFile open(Tx tx, CaseId id) {
        return cases.find(tx, id)
                .orElseThrow(() -> new FaultException("CASE-MISSING", id.value().toString()));
    }

    /// The measures of the case. Nothing is decided on a journal of which a line cannot be read.
    ///
    /// @throws FaultException `CASE-UNREADABLE` if a line cannot be read
    MeasureFile measures(Tx tx, CaseId id) {
        MeasureFile file = files.of(tx, id);
        file.measures().stream()
                .flatMap(measure -> measure.entries().stream())
                .filter(entry -> entry.act() instanceof UnreadableMeasureAct)
                .findFirst()
                .ifPresent(entry -> {
                    throw new FaultException("CASE-UNREADABLE", "measure, line " + entry.number());
                });
        return file;
    }

    /// The measure of that number.
    ///
    /// @throws FaultException `MEASURE-MISSING` if there is none
    static Measure measure(MeasureFile file, int number) {
        return file.measure(number).orElseThrow(() -> new FaultException("MEASURE-MISSING", "measure " + number));
    }

    /// Opens case and measures and tests what every step must meet.
    ///
    /// @param number of the measure; none begins a new one
    MeasureWalk walk(Tx tx, Ticket.OfPerson ticket, CaseId id, OptionalInt number, Pace pace) {
        CaseFile file = open(tx, id);
        MeasureFile measures = measures(tx, id);
        Optional<Measure> measure =
                number.isPresent() ? Optional.of(measure(measures, number.getAsInt())) : Optional.empty();
        return new MeasureWalk(
                this,
                new MeasureWalk.Ground(tx, file, measures, measure),
                ticket.person().id(),
                pace);
    }

    /// A step as a person gives it.
    ///
    /// @param act none of a correction and of what is done to goods
    /// @param day from which it counts
    record Pace(MeasureEvent event, Optional<MeasureAct> act, LocalDate day) {
        Pace(MeasureAct act, LocalDate day) {
            this(act.event(), Optional.of(act), day);
        }
    }
}
