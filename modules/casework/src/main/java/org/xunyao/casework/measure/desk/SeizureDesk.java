package org.xunyao.casework.measure.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Step;

/// Where goods and places are sealed or detained (查封、扣押), 市场监督管理行政处罚程序规定 arts. 36-42.
/// Each step names what is missing with its article instead of being taken. All throw {@link
/// org.xunyao.access.RefusedException} if no role of the ticket holds the action, and a {@link
/// org.xunyao.kernel.FaultException} `CASE-MISSING` or `MEASURE-MISSING` if there is no such case or measure.
/// The day given with a step is the day from which it counts in law.
public final class SeizureDesk {
    private final Office office;
    private final MeasureBinder binder;

    /// @param binder what is kept and what binds
    public SeizureDesk(Office office, MeasureBinder binder) {
        this.office = office;
        this.binder = binder;
    }

    /// Applies for a seizure (报请查封扣押); it is the last measure of the result.
    public Step<MeasureFile> propose(Ticket.OfPerson ticket, CaseId id, LocalDate day, SeizureAct.ProposeSeizure act) {
        return step(
                ticket,
                new At(id, OptionalInt.empty(), day),
                act,
                _ -> MeasureState.DRAFT,
                walk -> grounded(walk, act.ground()));
    }

    /// Seizes on the spot (当场查封扣押), to be approved within 24 hours; it is the last measure of the result.
    public Step<MeasureFile> takeAtOnce(Ticket.OfPerson ticket, CaseId id, LocalDate day, SeizureAct.SeizeAtOnce act) {
        return step(
                ticket,
                new At(id, OptionalInt.empty(), day),
                act,
                _ -> MeasureState.TAKEN_AT_ONCE,
                walk -> grounded(walk, act.ground()).carriedOut(act.taking()));
    }

    /// Approves it, before or within 24 hours after it was taken (批准查封扣押).
    public Step<MeasureFile> approve(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.ApproveSeizure act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                measure -> isAtOnce(measure) ? MeasureState.IN_FORCE : MeasureState.APPROVED,
                walk -> walk.byNoMaker().approvedInTime(act.at()).written(act.opinion(), MeasureGuard.REASON));
    }

    /// Does not approve it (不批准查封扣押).
    public Step<MeasureFile> decline(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.DeclineSeizure act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                measure -> isAtOnce(measure) ? MeasureState.TO_RELEASE : MeasureState.DECLINED,
                walk -> walk.byNoMaker().written(act.reason(), MeasureGuard.REASON));
    }

    /// Carries an approved seizure out (实施查封扣押).
    public Step<MeasureFile> take(Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.Seize act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                _ -> MeasureState.IN_FORCE,
                walk -> walk.carriedOut(act.taking()));
    }

    /// Prolongs it once (延长查封扣押).
    public Step<MeasureFile> extend(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.ExtendSeizure act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                _ -> MeasureState.EXTENDED,
                walk -> walk.byNoMaker()
                        .require(
                                walk.measure()
                                        .newest(MeasureEvent.EXTEND_SEIZURE)
                                        .isEmpty(),
                                MeasureGuard.EXTEND_ONCE)
                        .inForce()
                        .require(act.served(), MeasureGuard.TOLD_IN_WRITING)
                        .written(act.notice(), MeasureGuard.PAPER)
                        .written(act.reason(), MeasureGuard.REASON));
    }

    /// Sends what is seized to be tested (送检); a further notice while it is tested gives a later day.
    public Step<MeasureFile> sendTest(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.SendTest act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                _ -> MeasureState.TEST_PAUSED,
                walk -> walk.inForce()
                        .require(act.told(), MeasureGuard.TOLD_IN_WRITING)
                        .require(!act.until().isBefore(day), MeasureGuard.TEST_PERIOD)
                        .written(act.notice(), MeasureGuard.PAPER)
                        .written(act.laboratory(), MeasureGuard.RECEIVER));
    }

    /// Notes the report of the test (收到检验报告).
    public Step<MeasureFile> testReport(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.TestReport act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                measure -> measure.flatMap(one -> one.newest(MeasureEvent.EXTEND_SEIZURE))
                                .isPresent()
                        ? MeasureState.EXTENDED
                        : MeasureState.IN_FORCE,
                walk -> walk.require(
                                !act.issuedOn().isAfter(day)
                                        && walk.measure()
                                                .newest(MeasureEvent.SEND_TEST)
                                                .filter(sent -> act.issuedOn().isBefore(sent.day()))
                                                .isEmpty(),
                                MeasureGuard.TEST_PERIOD)
                        .written(act.report(), MeasureGuard.PAPER));
    }

    /// Decides what is done about seized drugs (药品查封扣押后行政处理决定).
    public Step<MeasureFile> decide(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.DecideSeizure act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                measure -> measure.map(Measure::state).orElse(MeasureState.DRAFT),
                walk -> walk.byNoMaker()
                        .written(act.decision(), MeasureGuard.REASON)
                        .written(act.paper(), MeasureGuard.PAPER));
    }

    /// Confiscates what is seized, or hands it to the police with the case (没收、随案移送).
    public Step<MeasureFile> dispose(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.DisposeSeizure act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                _ -> act.police() ? MeasureState.TRANSFERRED : MeasureState.CONFISCATED,
                walk -> walk.byNoMaker()
                        .inForce()
                        .written(act.paper(), MeasureGuard.PAPER)
                        .written(act.opinion(), MeasureGuard.REASON));
    }

    /// Lifts it (解除查封扣押); what is kept is to be given back at once.
    public Step<MeasureFile> lift(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.LiftSeizure act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                _ -> MeasureState.LIFTED,
                walk -> walk.byNoMaker()
                        .written(act.paper(), MeasureGuard.PAPER)
                        .written(act.reason(), MeasureGuard.REASON));
    }

    /// Notes that everything under it was given back or handled (退还完毕); the ledger must say so.
    public Step<MeasureFile> giveBack(
            Ticket.OfPerson ticket, CaseId id, int number, LocalDate day, SeizureAct.ReturnGoods act) {
        return step(
                ticket,
                new At(id, OptionalInt.of(number), day),
                act,
                _ -> MeasureState.RETURNED,
                walk -> walk.require(walk.measures().ledger().keptUnder(number).isEmpty(), MeasureGuard.GOODS_RETURNED)
                        .written(act.receipt(), MeasureGuard.PAPER));
    }

    private MeasureWalk grounded(MeasureWalk walk, SeizureAct.Ground ground) {
        return walk.require(binder.rules().holds(ground, walk.day()), MeasureGuard.BASIS)
                .written(ground.reason(), MeasureGuard.REASON);
    }

    private static boolean isAtOnce(Optional<Measure> measure) {
        return measure.filter(one -> one.state() == MeasureState.TAKEN_AT_ONCE).isPresent();
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
