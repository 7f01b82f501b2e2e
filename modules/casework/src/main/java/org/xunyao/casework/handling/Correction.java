package org.xunyao.casework.handling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.procedure.Event;
import org.xunyao.casework.procedure.Guard;

/// A day of the journal about to be put right: it must fit between the steps before and after.
///
/// @param number of the step's line
/// @param day the right one
record Correction(Binder binder, CaseFile file, int number, LocalDate day) {
    void check(PersonId by, String reason) {
        var today = binder.clock().today();
        var checks = binder.rulebook()
                .procedure()
                .check(Optional.of(file.stage()), Event.CORRECT_ENTRY, file.stage(), today);
        checks.pass();
        boolean officer =
                file.head().officers().stream().anyMatch(one -> one.id().equals(by));
        boolean own = binder.rulebook().procedure().asks(Event.CORRECT_ENTRY, Guard.OWN_CASE, today);
        boolean known = step().filter(one -> !one.day().equals(day)).isPresent();
        checks.require(!own || officer, Guard.OWN_CASE)
                .require(known, Guard.CORRECTABLE)
                .require(!day.isAfter(today), Guard.DAY_NOT_FUTURE)
                .require(!known || fits(), Guard.DAY_IN_ORDER)
                .require(!reason.isBlank(), Guard.REASON)
                .pass();
    }

    Entry entry(PersonId by, String reason) {
        return new Entry(
                file.course().next(),
                step().orElseThrow().act(),
                day,
                file.stage(),
                by,
                binder.clock().now(),
                Optional.of(new Entry.Correction(number, reason)));
    }

    private boolean fits() {
        List<Entry> steps = file.course().steps();
        boolean afterThose =
                steps.stream().filter(one -> one.number() < number).allMatch(one -> !day.isBefore(one.day()));
        boolean beforeThose =
                steps.stream().filter(one -> one.number() > number).allMatch(one -> !day.isAfter(one.day()));
        return afterThose && beforeThose && !day.isBefore(file.head().filedAt());
    }

    private Optional<Entry> step() {
        return file.course().steps().stream()
                .filter(one -> one.number() == number)
                .findFirst();
    }
}
