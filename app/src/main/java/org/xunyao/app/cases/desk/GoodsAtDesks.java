package org.xunyao.app.cases.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.goods.GoodsAct;
import org.xunyao.app.cases.goods.GoodsPorts;
import org.xunyao.app.cases.goods.GoodsSheet;
import org.xunyao.app.cases.goods.GoodsSheet.Standing;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureKind;
import org.xunyao.casework.measure.MeasureSpan;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.measure.UnreadableMeasureAct;
import org.xunyao.casework.measure.desk.MeasureDesks;
import org.xunyao.casework.measure.rule.MeasureTransition;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.casework.procedure.Step;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

/// Measures and goods of cases for one person, from their desks. What is offered follows from the tables and
/// the powers; deciding stays with the desks.
final class GoodsAtDesks implements GoodsPorts {
    /// Papers that belong to no step: help of others, strip, custody, early disposal, sampling.
    private static final Map<MeasureKind, List<Integer>> KEPT =
            Map.of(MeasureKind.EVIDENCE_HOLD, List.of(25, 29), MeasureKind.COERCIVE, List.of(18, 25, 26, 27, 28, 29));

    private final Desks desks;
    private final Terms terms;
    private final Rulebook rulebook;
    private final Clock clock;
    private final Ticket.OfPerson ticket;

    /// The desks that are asked.
    record Desks(Office office, CaseDesk cases, MeasureDesks measures) {}

    GoodsAtDesks(Desks desks, Terms terms, Rulebook rulebook, Clock clock, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.terms = terms;
        this.rulebook = rulebook;
        this.clock = clock;
        this.ticket = ticket;
    }

    @Override
    public Optional<GoodsSheet> open(CaseId id) {
        try {
            return desks.cases().find(ticket, id).map(this::sheet);
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    @Override
    public Acted act(CaseId id, GoodsAct act) {
        try {
            return switch (take(id, act)) {
                case Step.Done<MeasureFile> done -> new Acted.Done(done.saved());
                case Step.Blocked<MeasureFile> blocked -> new Acted.Blocked(blocked.obstacles());
            };
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }

    private Step<MeasureFile> take(CaseId id, GoodsAct act) {
        var goods = desks.measures().goods();
        return switch (act) {
            case GoodsAct.Enter one -> goods.enter(ticket, id, one.measure(), one.goods());
            case GoodsAct.Move one -> goods.move(ticket, id, one.day(), one.moves(), one.way());
            case GoodsAct.TakeBack one -> goods.takeBack(ticket, id, one.movement(), one.day(), one.reason());
            case GoodsAct.Take one ->
                switch (one.act()) {
                    case HoldAct hold -> hold(id, one, hold);
                    case SeizureAct seizure -> seize(id, one, seizure);
                    case UnreadableMeasureAct unread ->
                        throw new FaultException(
                                "PROCEDURE-UNFIT", unread.event().code());
                };
        };
    }

    private Step<MeasureFile> hold(CaseId id, GoodsAct.Take take, HoldAct act) {
        var desk = desks.measures().hold();
        LocalDate day = take.day();
        int number = take.measure().orElse(0);
        return switch (act) {
            case HoldAct.ProposeHold one -> desk.propose(ticket, id, day, one);
            case HoldAct.HoldAtOnce one -> desk.takeAtOnce(ticket, id, day, one);
            case HoldAct.ApproveHold one -> desk.approve(ticket, id, number, day, one);
            case HoldAct.DeclineHold one -> desk.decline(ticket, id, number, day, one);
            case HoldAct.Hold one -> desk.take(ticket, id, number, day, one);
            case HoldAct.DisposeHold one -> desk.dispose(ticket, id, number, day, one);
            case HoldAct.ReleaseHold one -> desk.release(ticket, id, number, day, one);
        };
    }

    private Step<MeasureFile> seize(CaseId id, GoodsAct.Take take, SeizureAct act) {
        var desk = desks.measures().seizure();
        LocalDate day = take.day();
        int number = take.measure().orElse(0);
        return switch (act) {
            case SeizureAct.ProposeSeizure one -> desk.propose(ticket, id, day, one);
            case SeizureAct.SeizeAtOnce one -> desk.takeAtOnce(ticket, id, day, one);
            case SeizureAct.ApproveSeizure one -> desk.approve(ticket, id, number, day, one);
            case SeizureAct.DeclineSeizure one -> desk.decline(ticket, id, number, day, one);
            case SeizureAct.Seize one -> desk.take(ticket, id, number, day, one);
            case SeizureAct.ExtendSeizure one -> desk.extend(ticket, id, number, day, one);
            case SeizureAct.SendTest one -> desk.sendTest(ticket, id, number, day, one);
            case SeizureAct.TestReport one -> desk.testReport(ticket, id, number, day, one);
            case SeizureAct.DecideSeizure one -> desk.decide(ticket, id, number, day, one);
            case SeizureAct.DisposeSeizure one -> desk.dispose(ticket, id, number, day, one);
            case SeizureAct.LiftSeizure one -> desk.lift(ticket, id, number, day, one);
            case SeizureAct.ReturnGoods one -> desk.giveBack(ticket, id, number, day, one);
        };
    }

    private GoodsSheet sheet(CaseFile file) {
        MeasureFile measures =
                desks.measures().measures().of(ticket, file.head().id());
        var rules = desks.measures().rules();
        boolean open = file.stage() != Stage.CLOSED && file.stage() != Stage.ARCHIVED;
        List<MeasureEvent> begins = open
                ? events(rules.beginnings(clock.today())).stream()
                        .filter(event -> mayTake(event, file, Optional.empty()))
                        .toList()
                : List.of();
        return new GoodsSheet(
                measures,
                measures.measures().stream()
                        .map(measure -> standing(file, measure))
                        .toList(),
                begins,
                rules(),
                file.stage() != Stage.ARCHIVED && mayTake(MeasureEvent.ENTER_GOODS, file, Optional.empty()),
                file.stage() != Stage.ARCHIVED && mayTake(MeasureEvent.MOVE_GOODS, file, Optional.empty()));
    }

    private Standing standing(CaseFile file, Measure measure) {
        LocalDate today = clock.today();
        MeasureState state = MeasureSpan.state(rulebook, measure, today);
        MeasureSpan span = MeasureSpan.of(rulebook, measure, today);
        LocalDateTime now = LocalDateTime.ofInstant(clock.now(), clock.zone());
        Map<Boolean, List<MeasureEvent>> mine = events(desks.measures().rules().from(measure, today)).stream()
                .collect(Collectors.partitioningBy(event -> mayTake(event, file, Optional.of(measure))));
        boolean archived = file.stage() == Stage.ARCHIVED;
        return new Standing(
                measure,
                state,
                terms.measure(measure, state),
                span.approveBy(),
                span.approveBy().filter(now::isAfter).isPresent(),
                archived ? List.of() : mine.getOrDefault(true, List.of()),
                archived ? List.of() : mine.getOrDefault(false, List.of()),
                forms(measure));
    }

    /// The papers of the steps that were taken and of those that may follow, and those of goods that are kept.
    private List<Integer> forms(Measure measure) {
        List<MeasureEvent> taken =
                measure.steps().stream().map(entry -> entry.act().event()).toList();
        var rules = desks.measures().rules();
        Stream<MeasureTransition> made = rules.transitions().stream().filter(row -> taken.contains(row.event()));
        Stream<Integer> forms = Stream.concat(made, rules.from(measure, clock.today()).stream())
                .flatMap(row -> row.documents().stream())
                .map(Integer::valueOf);
        Stream<Integer> kept =
                measure.state().binds() ? KEPT.getOrDefault(measure.kind(), List.of()).stream() : Stream.of();
        return Stream.concat(forms, kept).distinct().sorted().toList();
    }

    private GoodsSheet.Rules rules() {
        LocalDate today = clock.today();
        var rules = desks.measures().rules();
        return new GoodsSheet.Rules(
                Arrays.stream(MeasureEvent.values())
                        .collect(Collectors.toMap(Function.identity(), event -> rules.checklist(event, today))),
                Arrays.stream(Sector.values())
                        .flatMap(sector -> rules.bases(sector, today).stream())
                        .toList());
    }

    private static List<MeasureEvent> events(List<MeasureTransition> rows) {
        return rows.stream().map(MeasureTransition::event).distinct().toList();
    }

    // Who works on the case approves nothing in it, and nobody else carries anything out in it.
    private boolean mayTake(MeasureEvent event, CaseFile file, Optional<Measure> measure) {
        boolean officer = file.head().officers().stream()
                .anyMatch(one -> one.id().equals(ticket.person().id()));
        boolean made = measure.stream()
                .flatMap(one -> one.entries().stream())
                .anyMatch(entry -> entry.by().equals(ticket.person().id())
                        && asks(entry.act().event(), MeasureGuard.OWN_CASE));
        return desks.office().offers(ticket, event.action())
                && (officer || !asks(event, MeasureGuard.OWN_CASE))
                && !((officer || made) && asks(event, MeasureGuard.MAKER_IS_NOT_APPROVER));
    }

    private boolean asks(MeasureEvent event, Condition condition) {
        LocalDate today = clock.today();
        return desks.measures().rules().guards().stream()
                .anyMatch(row -> row.event() == event && row.condition() == condition && row.inForceOn(today));
    }
}
