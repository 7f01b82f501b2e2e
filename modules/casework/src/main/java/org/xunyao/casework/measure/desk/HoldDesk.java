package org.xunyao.casework.measure.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.HoldAct.Disposal;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureKind;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Step;

/// Where evidence is held (先行登记保存), 市场监督管理行政处罚程序规定 arts. 33-35.
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` or `MEASURE-MISSING` if there is no such case or measure.
/// The day given with a step is the day from which it counts in law.
public final class HoldDesk {
    private final Office office;
    private final MeasureBinder binder;

    /// @param binder what is kept and what binds
    public HoldDesk(Office office, MeasureBinder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Applies for a hold (报请登记保存); it is the last measure of the result.
    public Step<MeasureFile> propose(Ticket.OfPerson ticket, CaseId id, LocalDate day, HoldAct.ProposeHold act) {
        return step(
                ticket,
                new At(id, OptionalInt.empty(), day),
                act,
                _ -> MeasureState.DRAFT,
                walk -> walk.written(act.reason(), MeasureGuard.REASON));
    }

    /// Takes a hold on the spot (当场登记保存), to be approved within 24 hours; it is the last measure of the result.
    public Step<MeasureFile> takeAtOnce(Ticket.OfPerson ticket, CaseId id, LocalDate day, HoldAct.HoldAtOnce act) {
        return step(
                ticket,
                new At(id, OptionalInt.empty(), day),
                act,
                _ -> MeasureState.TAKEN_AT_ONCE,
                walk -> walk.carriedOut(act.taking()).written(act.reason(), MeasureGuard.REASON));
    }

    /// Approves it, before or within 24 hours after it was taken (批准登记保存).
    public Step<MeasureFile> approve(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, HoldAct.ApproveHold act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                measure -> isAtOnce(measure) ? MeasureState.IN_FORCE : MeasureState.APPROVED,
                walk -> walk.byNoMaker().approvedInTime(act.at()).written(act.opinion(), MeasureGuard.REASON));
    }

    /// Does not approve it (不批准登记保存).
    public Step<MeasureFile> decline(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, HoldAct.DeclineHold act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                measure -> isAtOnce(measure) ? MeasureState.TO_RELEASE : MeasureState.DECLINED,
                walk -> walk.byNoMaker().written(act.reason(), MeasureGuard.REASON));
    }

    /// Carries an approved hold out (实施登记保存).
    public Step<MeasureFile> take(Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, HoldAct.Hold act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                _ -> MeasureState.IN_FORCE,
                walk -> walk.carriedOut(act.taking()));
    }

    /// Disposes of what is held, within seven working days (登记保存处理). Converted goods go to the seizure's lines.
    public Step<MeasureFile> dispose(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, HoldAct.DisposeHold act) {
        return BlockedException.asStep(() ->
                office.perform(ticket, act.event().action(), MeasureBinder.target(id), tx -> {
                    MeasureWalk walk = binder.walk(
                                    tx, ticket, id, OptionalInt.of(number), new MeasureBinder.Pace(act, day))
                            .begin(act.disposal().to())
                            .byNoMaker()
                            .inForce()
                            .written(act.paper(), MeasureGuard.PAPER)
                            .written(act.opinion(), MeasureGuard.REASON);
                    walk.require(fits(walk.measures(), act), MeasureGuard.CONVERTED_INTO)
                            .pass();
                    MeasureFile after = walk.after(act.disposal().to());
                    MeasureFile moved = act.into()
                            .map(into -> after.with(Conversion.of(
                                    walk, act.paper(), into, binder.clock().now())))
                            .orElse(after);
                    binder.files().put(tx, moved);
                    return moved;
                }));
    }

    /// Releases it (解除登记保存).
    public Step<MeasureFile> release(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, HoldAct.ReleaseHold act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                _ -> MeasureState.RELEASED,
                walk -> walk.byNoMaker()
                        .inForce()
                        .written(act.paper(), MeasureGuard.PAPER)
                        .written(act.reason(), MeasureGuard.REASON));
    }

    private static boolean isAtOnce(Optional<Measure> measure) {
        return measure.filter(one -> one.state() == MeasureState.TAKEN_AT_ONCE).isPresent();
    }

    private static boolean fits(MeasureFile file, HoldAct.DisposeHold act) {
        boolean into = act.into()
                .flatMap(file::measure)
                .filter(one -> one.kind() == MeasureKind.COERCIVE && one.state().binds())
                .isPresent();
        return act.disposal() == Disposal.CONVERTED ? into : act.into().isEmpty();
    }

    private Step<MeasureFile> step(
            Ticket.OfPerson ticket,
            At at,
            MeasureAct act,
            Function<Optional<Measure>, MeasureState> to,
            Consumer<MeasureWalk> guards) {
        return BlockedException.asStep(() ->
                office.perform(ticket, act.event().action(), MeasureBinder.target(at.id()), tx -> {
                    MeasureWalk walk =
                            binder.walk(tx, ticket, at.id(), at.number(), new MeasureBinder.Pace(act, at.day()));
                    MeasureState next = to.apply(walk.before());
                    guards.accept(walk.begin(next));
                    walk.pass();
                    MeasureFile after = walk.after(next);
                    binder.files().put(tx, after);
                    return after;
                }));
    }

    private record At(CaseId id, OptionalInt number, LocalDate day) {}
}
