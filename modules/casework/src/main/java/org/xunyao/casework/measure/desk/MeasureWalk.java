package org.xunyao.casework.measure.desk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.access.account.Account;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct.Taking;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureGuard;
import org.xunyao.casework.measure.MeasureSpan;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.procedure.BlockedException;
import org.xunyao.casework.procedure.Condition;
import org.xunyao.casework.procedure.Obstacle;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;

/// One step of a measure under test: what case and measure say, and the conditions that many steps
/// share. It is used by one thread within one transaction.
final class MeasureWalk {
    private static final Set<Stage> TAKING =
            Set.of(Stage.INVESTIGATING, Stage.SUSPENDED, Stage.CRIME_ASSESSING, Stage.TRANSFERRED_CRIMINAL);

    private final MeasureBinder binder;
    private final Ground ground;
    private final PersonId by;
    private final MeasureBinder.Pace pace;
    private final List<Obstacle> obstacles = new ArrayList<>();

    MeasureWalk(MeasureBinder binder, Ground ground, PersonId by, MeasureBinder.Pace pace) {
        this.binder = binder;
        this.ground = ground;
        this.by = by;
        this.pace = pace;
    }

    /// On what a step rests.
    ///
    /// @param measure none while it begins
    record Ground(Tx tx, CaseFile file, MeasureFile measures, Optional<Measure> measure) {}

    /// The order alone stops a step at once; what its own conditions ask makes no sense then.
    MeasureWalk begin(MeasureState to) {
        boolean same = ground.measure()
                .filter(measure -> !event().kind().equals(Optional.of(measure.kind())))
                .isEmpty();
        boolean leads = binder.rules()
                .leads(
                        ground.measure().map(Measure::state),
                        event(),
                        to,
                        binder.clock().today());
        require(same && leads, MeasureGuard.ORDER);
        pass();
        return shared(ground.measure()
                .map(Measure::steps)
                .map(steps -> steps.getLast().day()));
    }

    /// What every step must meet.
    ///
    /// @param before the day of the step that it follows
    MeasureWalk shared(Optional<LocalDate> before) {
        Stage stage = ground.file().stage();
        boolean begins = ground.measure().isEmpty() && pace.act().isPresent();
        boolean open = begins ? TAKING.contains(stage) : stage != Stage.ARCHIVED;
        LocalDate today = binder.clock().today();
        return require(open, MeasureGuard.CASE_OPEN)
                .require(!asks(event(), MeasureGuard.OWN_CASE) || isOfficer(by), MeasureGuard.OWN_CASE)
                .require(!day().isAfter(today), MeasureGuard.DAY_NOT_FUTURE)
                .require(before.filter(day()::isBefore).isEmpty(), MeasureGuard.DAY_IN_ORDER);
    }

    private boolean asks(MeasureEvent event, Condition condition) {
        LocalDate today = binder.clock().today();
        return binder.rules().guards().stream()
                .anyMatch(row -> row.event() == event && row.condition() == condition && row.inForceOn(today));
    }

    MeasureWalk require(boolean holds, Condition condition) {
        if (!holds) {
            obstacles.add(
                    binder.rules().obstacle(event(), condition, binder.clock().today()));
        }
        return this;
    }

    MeasureWalk written(String text, Condition condition) {
        return require(!text.isBlank(), condition);
    }

    /// Who approves neither works on the case nor ever took an officer's step of the measure.
    MeasureWalk byNoMaker() {
        boolean made = ground.measure().stream()
                .flatMap(measure -> measure.entries().stream())
                .anyMatch(entry -> entry.by().equals(by) && asks(entry.act().event(), MeasureGuard.OWN_CASE));
        return require(!made && !isOfficer(by), MeasureGuard.MAKER_IS_NOT_APPROVER);
    }

    /// Enough people with certificates carried it out, and every item of the list was done.
    MeasureWalk carriedOut(Taking taking) {
        long sound = binder.accounts().all(ground.tx()).stream()
                .map(Account::person)
                .filter(person -> taking.officers().contains(person.id())
                        && binder.rulebook().mayBeNamed(person, binder.clock().today()))
                .count();
        int least = binder.rules()
                .least(event(), MeasureGuard.TWO_OFFICERS, binder.clock().today());
        require(sound >= least, MeasureGuard.TWO_OFFICERS);
        binder.rules()
                .checklist(event(), binder.clock().today())
                .forEach(item -> require(taking.done().contains(item), item));
        return written(taking.paper(), MeasureGuard.PAPER);
    }

    /// The measure has not run out on the day of the step.
    MeasureWalk inForce() {
        return require(!span().isOverOn(day()), MeasureGuard.NOT_RUN_OUT);
    }

    /// One that was taken on the spot is approved within the hours, and not before it was taken.
    MeasureWalk approvedInTime(LocalTime at) {
        var moment = day().atTime(at);
        boolean late = span().approveBy().filter(moment::isAfter).isPresent();
        boolean early = measure()
                .taken()
                .flatMap(entry -> measure().taking().map(taking -> entry.day().atTime(taking.at())))
                .filter(moment::isBefore)
                .isPresent();
        return require(!late, MeasureGuard.APPROVED_IN_TIME).require(!early, MeasureGuard.DAY_IN_ORDER);
    }

    private MeasureSpan span() {
        return MeasureSpan.of(binder.rulebook(), measure(), day());
    }

    /// Whether the case is closed, which wants nothing kept.
    boolean isClosed() {
        return ground.file().stage() == Stage.CLOSED;
    }

    boolean isOfficer(PersonId person) {
        return ground.file().head().officers().stream().anyMatch(one -> one.id().equals(person));
    }

    /// Ends the tests.
    ///
    /// @throws BlockedException if anything is missing
    void pass() {
        if (!obstacles.isEmpty()) {
            throw new BlockedException(obstacles);
        }
    }

    /// The measures with the step's line.
    MeasureFile after(MeasureState to) {
        var entry = new MeasureEntry(
                ground.measure().map(Measure::next).orElse(1),
                pace.act().orElseThrow(),
                day(),
                to,
                by,
                binder.clock().now(),
                Optional.empty());
        Measure measure = ground.measure()
                .map(one -> one.with(entry))
                .orElseGet(() -> new Measure(ground.measures().next(), List.of(entry)));
        return ground.measures().with(measure);
    }

    /// The measure before the step; nothing while it begins.
    Optional<Measure> before() {
        return ground.measure();
    }

    MeasureEvent event() {
        return pace.event();
    }

    LocalDate day() {
        return pace.day();
    }

    PersonId by() {
        return by;
    }

    MeasureFile measures() {
        return ground.measures();
    }

    /// @throws java.util.NoSuchElementException if the step begins a measure
    Measure measure() {
        return ground.measure().orElseThrow();
    }
}
