package org.xunyao.documents.form;

import java.util.List;
import java.util.Map;
import org.xunyao.documents.Flaw;

/// Why a document whose form is data cannot be issued yet: blanks that must be filled, values that cannot be
/// read, and the form's checks.
final class SheetFlaws {
    private static final String EMPTY = "EMPTY";
    private static final String FORMAT = "FORMAT";

    private final SheetFacts facts;
    private final Flaw.Check check = new Flaw.Check();

    private SheetFlaws(SheetFacts facts) {
        this.facts = facts;
    }

    static List<Flaw> of(SheetFacts facts) {
        var flaws = new SheetFlaws(facts);
        facts.spec().fields().forEach(flaws::judge);
        facts.spec().checks().forEach(flaws::judge);
        return flaws.check.flaws().stream().distinct().toList();
    }

    private void judge(FormField field) {
        switch (field.kind()) {
            case PARTY -> check.right("party.name", EMPTY, !field.required() || facts.has(field.key()));
            case OFFICERS -> {
                if (field.required()) {
                    check.officers(field.key(), facts.officers(field.key()));
                }
            }
            case ROWS -> {
                check.right(field.key(), EMPTY, !field.required() || facts.has(field.key()));
                facts.table(field.key()).forEach(row -> judge(field, row));
            }
            case LINE, TEXT, DATE, TIME, MONEY, NUMBER, BOX, CHOICE, CHOICES -> judge(field, facts.value(field.key()));
        }
    }

    private void judge(FormField field, String value) {
        check.right(field.key(), EMPTY, !field.required() || !value.isEmpty());
        check.right(field.key(), FORMAT, value.isEmpty() || SheetValues.fits(field, value));
    }

    private void judge(FormField table, Map<String, String> row) {
        for (FormField column : table.columns()) {
            String value = row.getOrDefault(column.key(), "");
            check.right(table.key(), "ROW-EMPTY", !column.required() || !value.isEmpty());
            check.right(table.key(), FORMAT, value.isEmpty() || SheetValues.fits(column, value));
        }
    }

    private void judge(FormCheck rule) {
        long filled = rule.names().stream().filter(facts::has).count();
        switch (rule) {
            case FormCheck.Order order -> check.right(order.field(), "ORDER", ordered(order));
            case FormCheck.AtLeastOne one -> check.right(one.field(), "AT-LEAST-ONE", filled >= 1);
            case FormCheck.ExactlyOne one -> check.right(one.field(), "EXACTLY-ONE", filled == 1);
            case FormCheck.With with ->
                check.right(with.field(), EMPTY, !facts.has(with.first()) || facts.has(with.second()));
        }
    }

    private boolean ordered(FormCheck.Order order) {
        return facts.spec()
                .field(order.first())
                .flatMap(field ->
                        SheetValues.compared(field.kind(), facts.value(order.first()), facts.value(order.second())))
                .map(compared -> compared <= 0)
                .orElse(true);
    }
}
