package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.access.account.Account;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.course.Service;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.procedure.Checks;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.Due;

/// One step under test: what the case says, and the conditions that many steps share. It is used by
/// one thread within one transaction.
final class Walk {
    private final Binder binder;
    private final Tx tx;
    private final CaseFile file;
    private final PersonId by;
    private final Binder.Pace pace;
    private final Stage to;
    private final Checks checks;

    Walk(Binder binder, Tx tx, CaseFile file, PersonId by, Binder.Pace pace, Stage to) {
        this.binder = binder;
        this.tx = tx;
        this.file = file;
        this.by = by;
        this.pace = pace;
        this.to = to;
        this.checks = order();
    }

    private Checks order() {
        return binder.rulebook()
                .procedure()
                .check(
                        Optional.of(file.stage()),
                        pace.act().event(),
                        to,
                        binder.clock().today());
    }

    /// The order of the procedure alone stops a step at once; what its own conditions ask makes no
    /// sense then.
    Walk begin() {
        require(mayPunish(), Guard.NOT_TRANSFERRED);
        checks.pass();
        LocalDate before = course().steps().isEmpty()
                ? file.head().filedAt()
                : course().steps().getLast().day();
        boolean own = binder.rulebook().procedure().asks(act().event(), Guard.OWN_CASE, today());
        require(!own || isOfficer(by), Guard.OWN_CASE);
        return require(!day().isAfter(today()), Guard.DAY_NOT_FUTURE)
                .require(!day().isBefore(before), Guard.DAY_IN_ORDER);
    }

    private boolean mayPunish() {
        boolean punishes = act().event() == Event.APPROVE_NOTICE || act().event() == Event.DECIDE;
        return !punishes || file.stage() != Stage.TRANSFERRED_CRIMINAL;
    }

    Walk require(boolean holds, Guard guard) {
        checks.require(holds, guard);
        return this;
    }

    Walk written(String text, Guard guard) {
        return require(!text.isBlank(), guard);
    }

    /// Who approves did not work on the case.
    Walk byNoOfficer() {
        return require(!isOfficer(by), Guard.MAKER_IS_NOT_APPROVER);
    }

    /// Who approves neither worked on the case nor ever reviewed it.
    Walk byNoReviewer() {
        return require(!isOfficer(by) && !course().reviewedBy(by), Guard.MAKER_IS_NOT_APPROVER);
    }

    /// Who approves the transfer to the police neither worked on the case nor assessed the crime.
    Walk byNoAssessor() {
        return require(!isOfficer(by) && !course().assessedBy(by), Guard.MAKER_IS_NOT_APPROVER);
    }

    /// Enough officers of the case may still be officers today.
    Walk twoOfficers() {
        return enough(Set.copyOf(officers().stream().map(Officer::id).toList()));
    }

    /// Those are enough officers.
    Walk enough(Set<PersonId> people) {
        long sound = binder.accounts().all(tx).stream()
                .map(Account::person)
                .filter(person ->
                        people.contains(person.id()) && binder.rulebook().mayBeNamed(person, today()))
                .count();
        checks.requireEnough((int) sound, Guard.TWO_OFFICERS);
        return this;
    }

    Walk served(Service service) {
        boolean electronic = service.kind() == Service.Kind.ELECTRONIC;
        return require(
                !service.receipt().isBlank() && (!electronic || service.addressConfirmed()), Guard.SERVICE_COMPLETE);
    }

    /// Every fine that was weighed lies within the law, and what discretion asks for is written.
    Walk weighed(Penalty penalty) {
        penalty.lines().forEach(line -> line.weighed().ifPresent(one -> weighed(line.amount(), one)));
        return this;
    }

    private void weighed(Money fine, Weighed weighed) {
        String article = weighed.ground().article();
        checks.require(weighed.place(fine).approvable(), Guard.FINE_IN_LAW, article)
                .require(!weighed.unreasoned(), Guard.WEIGHING_REASON, article)
                .require(!weighed.unapproved(fine), Guard.INTERVAL_REASON, article);
    }

    /// Within the term, or the reason says why not.
    Walk inTime(Due due, String lateReason) {
        return require(!due.isOverOn(day()) || !lateReason.isBlank(), Guard.IN_TIME);
    }

    /// The end of a plain period of the table of deadlines.
    Due due(String rule, LocalDate from) {
        var rulebook = binder.rulebook();
        return rulebook.deadlines()
                .due(from, rulebook.rules().inForce(rule, from).period(false));
    }

    /// The end of a plain period that runs from the newest step of that event.
    Due dueSince(Event event, String rule) {
        LocalDate from = course().newest(event).map(Entry::day).orElse(day());
        return due(rule, from);
    }

    /// The end of the term of the case, as it stands on the day of the step.
    Due caseDue() {
        return CaseTerm.due(binder.rulebook(), file, day());
    }

    /// What was taken from the party, as it is kept.
    MeasureFile measures() {
        return binder.measures().of(tx, file.head().id());
    }

    boolean isOfficer(PersonId person) {
        return officers().stream().anyMatch(one -> one.id().equals(person));
    }

    /// The newest step of that event, if it came after the newest of the mark.
    Optional<Entry> since(Event mark, Event wanted) {
        int from = course().newest(mark).map(Entry::number).orElse(0);
        return course().newest(wanted).filter(entry -> entry.number() > from);
    }

    Checks checks() {
        return checks;
    }

    Binder binder() {
        return binder;
    }

    CaseFile file() {
        return file;
    }

    Course course() {
        return file.course();
    }

    Act act() {
        return pace.act();
    }

    LocalDate day() {
        return pace.day();
    }

    LocalDate today() {
        return binder.clock().today();
    }

    Stage to() {
        return to;
    }

    PersonId by() {
        return by;
    }

    private List<Officer> officers() {
        return file.head().officers();
    }
}
