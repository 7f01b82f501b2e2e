package org.xunyao.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;

final class FormSpecTest {
    @Test
    void aFormMayBeBegunFromItsFirstDayToItsLast() {
        var term = new FormSpec.Term(LocalDate.of(2021, 7, 15), Optional.of(LocalDate.of(2026, 11, 23)), true);
        FormSpec whole = SampleSpec.whole();
        DocumentKind kind = new FormSpec(
                whole.number(),
                whole.code(),
                whole.caption(),
                whole.template(),
                whole.numbering(),
                whole.traits(),
                whole.source(),
                term,
                whole.groups(),
                whole.checks());

        assertThat(kind.holds(LocalDate.of(2021, 7, 14))).isFalse();
        assertThat(kind.holds(LocalDate.of(2021, 7, 15))).isTrue();
        assertThat(kind.holds(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(kind.holds(LocalDate.of(2026, 11, 24))).isFalse();
    }

    @Test
    void aFormIsAKindBesideTheOthers() {
        DocumentKinds kinds = DocumentKinds.installed(List.of(SampleSpec.whole()));

        assertThat(kinds.byNumber(45).name()).isEqualTo("行政处罚决定书");
        assertThat(kinds.byNumber(45).facts()).isEqualTo(SheetFacts.class);
        assertThat(kinds.find(33)).isPresent();
    }

    @Test
    void twoFormsOfANumberAreRefused() {
        assertThatThrownBy(() -> DocumentKinds.installed(List.of(SampleSpec.whole(), SampleSpec.whole())))
                .hasMessageContaining("45");
    }

    @Test
    void whatDoesNotFitTogether() {
        assertRefused("taken", () -> SampleSpec.plain("bureau", FieldKind.LINE, false));
        assertRefused("camel", () -> SampleSpec.plain("Facts", FieldKind.LINE, false));
        assertRefused("party", () -> SampleSpec.plain("someone", FieldKind.PARTY, false));
        assertRefused("party", () -> SampleSpec.plain("party", FieldKind.LINE, false));
        assertRefused("choices", () -> SampleSpec.plain("way", FieldKind.CHOICE, false));
        assertRefused("choices", () -> SampleSpec.choosing("way", FieldKind.LINE));
        assertRefused("columns", () -> SampleSpec.plain("goods", FieldKind.ROWS, false));
        assertRefused(
                "twice",
                () -> SampleSpec.with(
                        List.of(
                                SampleSpec.plain("facts", FieldKind.LINE, false),
                                SampleSpec.plain("facts", FieldKind.TEXT, false)),
                        List.of()));
        assertRefused(
                "no such field: x",
                () -> SampleSpec.with(
                        List.of(SampleSpec.plain("facts", FieldKind.LINE, false)),
                        List.of(new FormCheck.Order("facts", "x", "facts"))));
        assertRefused("source", () -> filled("case.colour", ""));
        assertRefused("place", () -> filled("", "于{case.colour}立案"));
    }

    @Test
    void placesOfAPhraseAreFilled() {
        FormField field = filled("", "于{case.filedAt}立案，案号{case.number}。案号{case.number}。完");

        String said = FormSources.filled(field.phrase(), name -> name.equals("case.number") ? "$1" : "");

        assertThat(said).as("a sentence that lacks a word is left out").isEqualTo("案号$1。完");
        assertThat(FormSources.filled("一\n二", name -> "")).isEqualTo("一\n二");
    }

    private static FormField filled(String fill, String phrase) {
        return new FormField(
                "facts",
                new Caption("事实", ""),
                FieldKind.TEXT,
                false,
                true,
                fill,
                phrase,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static void assertRefused(String why, Runnable making) {
        assertThatThrownBy(making::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
