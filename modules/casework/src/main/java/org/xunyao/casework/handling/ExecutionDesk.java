package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.course.Execution;
import org.xunyao.casework.course.Execution.Part;
import org.xunyao.casework.handling.Binder.Pace;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.Money;

/// Where a penalty is carried out or enforced (执行).
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` if there is no such case. The day given with a
/// step is the day from which it counts in law.
public final class ExecutionDesk {
    private final Office office;
    private final Binder binder;

    /// @param binder what is kept and what binds
    public ExecutionDesk(Office office, Binder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Notes a payment (缴纳罚没款). The case is carried out once all is paid and nothing but money was
    /// asked.
    public Step<CaseFile> pay(Ticket.OfPerson ticket, CaseId id, LocalDate day, Execution.Pay act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                file -> Debt.of(file).after(act),
                walk -> walk.require(Debt.of(walk.file()).takes(act), Guard.AMOUNT)
                        .require(Debt.of(walk.file()).bears(act.surcharge()), Guard.SURCHARGE_CAP)
                        .require(!Debt.of(walk.file()).knows(act.voucher()), Guard.VOUCHER_ONCE)
                        .written(act.voucher(), Guard.PAPER));
    }

    /// Notes that all is carried out, also what is not money (履行完毕).
    public Step<CaseFile> fulfil(Ticket.OfPerson ticket, CaseId id, LocalDate day, Execution.Fulfil act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.EXECUTED,
                walk -> walk.require(Debt.of(walk.file()).isPaid(), Guard.NOTHING_OUTSTANDING)
                        .written(act.proof(), Guard.REASON));
    }

    /// Approves that payment is put off or divided (批准延期、分期).
    public Step<CaseFile> approveInstalment(
            Ticket.OfPerson ticket, CaseId id, LocalDate day, Execution.ApproveInstalment act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.INSTALMENT,
                walk -> walk.byNoOfficer()
                        .written(act.application(), Guard.PAPER)
                        .require(sound(walk, act), Guard.PARTS_SOUND));
    }

    /// Notes that the term of payment has run out (逾期).
    public Step<CaseFile> overdue(Ticket.OfPerson ticket, CaseId id, LocalDate day, Execution.Overdue act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.OVERDUE,
                walk -> walk.require(termOver(walk), Guard.PAYMENT_TERM_OVER));
    }

    /// Calls on the party to pay (催告).
    public Step<CaseFile> demand(Ticket.OfPerson ticket, CaseId id, LocalDate day, Execution.Demand act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.DEMAND,
                walk -> walk.twoOfficers()
                        .served(act.service())
                        .require(act.remediesChecked(), Guard.REMEDIES_CHECKED));
    }

    /// Asks the court to enforce (申请法院强制执行).
    public Step<CaseFile> applyCourt(Ticket.OfPerson ticket, CaseId id, LocalDate day, Execution.ApplyCourt act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.COURT_ENFORCEMENT,
                walk -> walk.byNoOfficer()
                        .require(walk.dueSince(Event.DEMAND, "D53").isOverOn(day), Guard.DEMAND_WAITED)
                        .require(CourtWindow.isOpen(walk, act), Guard.COURT_WINDOW)
                        .written(act.court(), Guard.RECEIVER));
    }

    /// Notes that the court ended enforcement (法院裁定终结执行).
    public Step<CaseFile> courtEnded(Ticket.OfPerson ticket, CaseId id, LocalDate day, Execution.CourtEnded act) {
        return step(
                ticket,
                id,
                new Pace(act, day),
                _ -> Stage.COURT_ENDED,
                walk -> walk.written(act.ruling(), Guard.PAPER));
    }

    private Step<CaseFile> step(
            Ticket.OfPerson ticket, CaseId id, Pace pace, Function<CaseFile, Stage> to, Consumer<Walk> guards) {
        return BlockedException.asStep(() ->
                office.perform(ticket, pace.act().event().action(), Binder.target(id), tx -> {
                    Walk walk = binder.walk(tx, ticket, id, pace, to);
                    guards.accept(walk);
                    walk.checks().pass();
                    var after = new CaseFile.OnCourse(
                            walk.file().head(), walk.course().with(binder.entry(walk)));
                    binder.files().put(tx, after);
                    return after;
                }));
    }

    private static boolean termOver(Walk walk) {
        if (walk.file().stage() == Stage.INSTALMENT) {
            return Debt.of(walk.file()).isBehindOn(walk.day());
        }
        return walk.dueSince(Event.SERVE, "D42").isOverOn(walk.day());
    }

    private static boolean sound(Walk walk, Execution.ApproveInstalment act) {
        boolean inOrder = IntStream.range(1, act.parts().size())
                .allMatch(i ->
                        act.parts().get(i - 1).due().isBefore(act.parts().get(i).due()));
        Money sum = act.parts().stream().map(Part::amount).reduce(Money.NONE, Money::plus);
        return !act.parts().isEmpty()
                && !act.parts().getFirst().due().isBefore(walk.day())
                && act.parts().stream().noneMatch(part -> part.amount().none())
                && inOrder
                && sum.equals(Debt.of(walk.file()).left());
    }
}
