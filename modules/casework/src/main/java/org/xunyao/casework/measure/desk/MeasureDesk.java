package org.xunyao.casework.measure.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Step;

/// Where measures and goods of a case are read, and where a day of their journals is put right (措施查看、更正).
/// All methods throw {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class MeasureDesk {
    private final Office office;
    private final MeasureBinder binder;

    /// @param binder what is kept and what binds
    public MeasureDesk(Office office, MeasureBinder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// The measures of a case and its ledger of goods; empty if it has none. Who may read cases may read this.
    public MeasureFile of(Ticket ticket, CaseId id) {
        return office.look(
                ticket,
                CaseDesk.LOOK,
                MeasureBinder.target(id),
                tx -> binder.files().of(tx, id));
    }

    /// Gives a step of a measure's journal another day (更正措施记录). The step and the old day stay readable.
    ///
    /// @param number of the measure
    /// @param line of the step
    /// @param right from when the step counts in truth, and why it is put right
    public Step<MeasureFile> correct(Ticket.OfPerson ticket, CaseId id, int number, int line, Right right) {
        return BlockedException.asStep(() ->
                office.perform(ticket, MeasureEvent.CORRECT_MEASURE.action(), MeasureBinder.target(id), tx -> {
                    MeasureFile file = binder.measures(tx, id);
                    Measure measure = MeasureBinder.measure(file, number);
                    MeasureWalk walk = binder.walk(
                            tx,
                            ticket,
                            id,
                            OptionalInt.of(number),
                            new MeasureBinder.Pace(MeasureEvent.CORRECT_MEASURE, Optional.empty(), right.day()));
                    Optional<MeasureEntry> step = measure.steps().stream()
                            .filter(one -> one.number() == line && !one.day().equals(right.day()))
                            .findFirst();
                    walk.shared(Optional.empty())
                            .require(step.isPresent(), MeasureGuard.CORRECTABLE)
                            .require(fits(measure.steps(), line, right.day()), MeasureGuard.DAY_IN_ORDER)
                            .written(right.reason(), MeasureGuard.REASON)
                            .pass();
                    var entry = new MeasureEntry(
                            measure.next(),
                            step.orElseThrow().act(),
                            right.day(),
                            measure.state(),
                            ticket.person().id(),
                            binder.clock().now(),
                            Optional.of(new Entry.Correction(line, right.reason())));
                    MeasureFile after = file.with(measure.with(entry));
                    binder.files().put(tx, after);
                    return after;
                }));
    }

    private static boolean fits(List<MeasureEntry> steps, int line, LocalDate day) {
        return steps.stream().filter(one -> one.number() < line).noneMatch(one -> day.isBefore(one.day()))
                && steps.stream().filter(one -> one.number() > line).noneMatch(one -> day.isAfter(one.day()));
    }

    /// From when a step counts in truth.
    public record Right(LocalDate day, String reason) {}
}
