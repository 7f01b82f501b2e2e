package org.xunyao.documents.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Decision;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.course.Notice;
import org.xunyao.casework.course.Penalty;
import org.xunyao.casework.handling.CaseTerm;
import org.xunyao.casework.procedure.Event;
import org.xunyao.documents.Document;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.form.Amount;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.calendar.Due;

/// Rules about the journal of the case: the step on which a document rests, its term, its amounts.
final class StepRules {
    private static final String CASE_TERM = "D20";
    private static final int NOTICE = 37;
    private static final Pattern YUAN = Pattern.compile("([0-9][0-9,，]*(?:\\.[0-9]{1,2})?)\\s*元");

    private StepRules() {}

    /// One of the events must have been taken, and not be overtaken by those that begin it anew: `DECIDE`, or
    /// `APPROVE_NOTICE>RENEW_NOTICE`.
    static Stream<Finding> approval(LintRow row, LintCase it) {
        boolean taken = it.matter().file().stream()
                .anyMatch(file -> row.needs().stream().anyMatch(need -> isTaken(file.course(), need)));
        return taken ? Stream.empty() : Stream.of(row.finding(row.field(), first(row)));
    }

    private static boolean isTaken(Course course, String need) {
        int over = need.indexOf('>');
        Event step = Event.valueOf(over < 0 ? need : need.substring(0, over));
        int taken = course.newest(step).map(Entry::number).orElse(0);
        int undone = over < 0
                ? 0
                : course.newest(Event.valueOf(need.substring(over + 1)))
                        .map(Entry::number)
                        .orElse(0);
        return taken > undone;
    }

    private static String first(LintRow row) {
        String need = row.needs().getFirst();
        int over = need.indexOf('>');
        return over < 0 ? need : need.substring(0, over);
    }

    /// The term of the case is over: `D20`; or that of a rule since an event: `D42 SERVE`.
    static Stream<Finding> term(LintRow row, LintCase it) {
        return it.matter().file().flatMap(file -> due(row, file, it)).stream()
                .filter(due -> due.isOverOn(it.today()))
                .map(due -> row.finding(row.field(), due.rolled().toString()));
    }

    private static Optional<Due> due(LintRow row, CaseFile file, LintCase it) {
        var rulebook = it.rules().rulebook();
        String rule = row.needs().getFirst();
        if (rule.equals(CASE_TERM)) {
            // The decision is what the term asks for; the paper of a decision in time may follow it.
            LocalDate day = file.course().newest(Event.DECIDE).map(Entry::day).orElse(it.today());
            Due due = CaseTerm.due(rulebook, file, day);
            return due.isOverOn(day) ? Optional.of(due) : Optional.empty();
        }
        return file.course()
                .newest(Event.valueOf(row.needs().get(1)))
                .map(Entry::day)
                .map(from -> rulebook.deadlines()
                        .due(from, rulebook.rules().inForce(rule, from).period(false)));
    }

    /// More is to be paid than the approved notice or the issued one says.
    static Stream<Finding> heavier(LintRow row, LintCase it) {
        Optional<Money> here = it.sheet().flatMap(sheet -> amounts(sheet, row.field()));
        Optional<Money> approved = notice(it).map(Penalty::payable);
        Optional<Money> served = it.matter().others().stream()
                .filter(Document.Issued.class::isInstance)
                .map(Document.Issued.class::cast)
                .filter(issued -> issued.facts().kind() == NOTICE)
                .reduce((earlier, later) -> later.issuedAt().isBefore(earlier.issuedAt()) ? earlier : later)
                .map(Document.Issued::facts)
                .filter(SheetFacts.class::isInstance)
                .map(SheetFacts.class::cast)
                .flatMap(sheet -> amounts(
                        sheet, row.needs().isEmpty() ? row.field() : row.needs().getFirst()));
        return Stream.of(approved, served)
                .flatMap(Optional::stream)
                .filter(told -> here.filter(sum -> sum.compareTo(told) > 0).isPresent())
                .limit(1)
                .map(told -> row.finding(row.field(), said(here.orElse(Money.NONE)), said(told)));
    }

    /// Not what the step of the journal says: `APPROVE_NOTICE` or `DECIDE`.
    static Stream<Finding> amount(LintRow row, LintCase it) {
        Optional<Money> here = it.sheet().flatMap(sheet -> amounts(sheet, row.field()));
        Optional<Money> approved = (Event.valueOf(row.needs().getFirst()) == Event.DECIDE ? decided(it) : notice(it))
                .map(Penalty::payable);
        return approved
                .filter(told -> here.filter(sum -> sum.compareTo(told) != 0).isPresent())
                .stream()
                .map(told -> row.finding(row.field(), said(here.orElse(Money.NONE)), said(told)));
    }

    private static Optional<Penalty> notice(LintCase it) {
        return it.matter()
                .file()
                .flatMap(file -> file.course().newest(Notice.ApproveNotice.class))
                .map(Notice.ApproveNotice::penalty);
    }

    private static Optional<Penalty> decided(LintCase it) {
        return it.matter()
                .file()
                .flatMap(file -> file.course().newest(Decision.Decide.class))
                .map(Decision.Decide::penalty);
    }

    /// The sum of a table's first column of money, or of the amounts that stand in a text; nothing without any.
    static Optional<Money> amounts(SheetFacts sheet, String key) {
        Optional<FormField> field = sheet.spec().field(key);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        List<Amount> found = field.get().kind() == FieldKind.ROWS
                ? field.get().columns().stream()
                        .filter(column -> column.kind() == FieldKind.MONEY)
                        .limit(1)
                        .flatMap(column -> sheet.table(key).stream().map(line -> line.getOrDefault(column.key(), "")))
                        .flatMap(value -> Amount.read(value).stream())
                        .toList()
                : YUAN.matcher(sheet.value(key))
                        .results()
                        .flatMap(yuan -> Amount.read(yuan.group(1)).stream())
                        .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Money(found.stream().mapToLong(Amount::fen).sum()));
    }

    private static String said(Money money) {
        return String.format(Locale.ROOT, "%,d.%02d", money.fen() / 100, money.fen() % 100);
    }
}
