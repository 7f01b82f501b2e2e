package org.xunyao.documents.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.documents.DocumentKind;

/// A form with a blank of every kind.
final class SampleSpec {
    private SampleSpec() {}

    static FormSpec whole() {
        return with(
                List.of(
                        plain("party", FieldKind.PARTY, true),
                        plain("officers", FieldKind.OFFICERS, true),
                        plain("place", FieldKind.LINE, true),
                        plain("facts", FieldKind.TEXT, false),
                        plain("from", FieldKind.DATE, false),
                        plain("to", FieldKind.DATE, false),
                        plain("at", FieldKind.TIME, false),
                        plain("fine", FieldKind.MONEY, false),
                        plain("times", FieldKind.NUMBER, false),
                        plain("fined", FieldKind.BOX, false),
                        choosing("way", FieldKind.CHOICE),
                        choosing("ways", FieldKind.CHOICES),
                        table("goods")),
                List.of());
    }

    static FormSpec with(List<FormField> fields, List<FormCheck> checks) {
        return new FormSpec(
                45,
                "PENALTY_DECISION",
                new Caption("行政处罚决定书", "Penalty decision"),
                "penalty-decision",
                new DocumentKind.NumberKind.Numbered("处罚"),
                DocumentKind.Traits.INNER,
                "范本 45",
                new FormSpec.Term(LocalDate.of(2021, 7, 15), Optional.empty(), true),
                List.of(new FormGroup("all", new Caption("全部", ""), fields)),
                checks);
    }

    static FormField plain(String key, FieldKind kind, boolean required) {
        return new FormField(
                key, new Caption(key, ""), kind, required, true, "", "", Optional.empty(), List.of(), List.of());
    }

    static FormField choosing(String key, FieldKind kind) {
        var choices =
                List.of(new Choice("cash", new Caption("当场缴纳", "")), new Choice("bank", new Caption("到银行缴纳", "")));
        return new FormField(
                key, new Caption(key, ""), kind, false, true, "", "", Optional.empty(), choices, List.of());
    }

    static FormField table(String key) {
        var columns = List.of(
                plain("name", FieldKind.LINE, true),
                plain("price", FieldKind.MONEY, false),
                plain("made", FieldKind.DATE, false),
                plain("sealed", FieldKind.BOX, false));
        return new FormField(
                key, new Caption(key, ""), FieldKind.ROWS, true, true, "", "", Optional.empty(), List.of(), columns);
    }
}
