package org.xunyao.documents.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.documents.Fields;
import org.xunyao.documents.Fields.Value;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.Officer;

final class SheetFactsTest {
    private final FormSpec spec = SampleSpec.whole();

    @Test
    void everyKindIsPrintedInItsWords() {
        SheetFacts facts = whole();

        Fields fields = facts.fields();

        assertThat(text(fields, "party.name")).isEqualTo("䶮康大药房");
        assertThat(text(fields, "officers.names")).isEqualTo("李明远、王晓岚");
        assertThat(text(fields, "facts")).isEqualTo("一\n二\n三");
        assertThat(text(fields, "facts.first")).isEqualTo("一");
        assertThat(text(fields, "facts.rest")).isEqualTo("二\n三");
        assertThat(text(fields, "from")).isEqualTo("2026年11月2日");
        assertThat(text(fields, "at")).isEqualTo("2026年11月2日9时5分");
        assertThat(text(fields, "fine")).isEqualTo("1,234.50");
        assertThat(text(fields, "fine.words")).isEqualTo("壹仟贰佰叁拾肆元伍角");
        assertThat(fields.value("fined")).contains(new Value.Box(true));
        assertThat(text(fields, "way")).isEqualTo("到银行缴纳");
        assertThat(fields.value("way.cash")).contains(new Value.Box(false));
        assertThat(fields.value("way.bank")).contains(new Value.Box(true));
        assertThat(text(fields, "ways")).isEqualTo("当场缴纳、到银行缴纳");
        assertThat(text(fields, "goods.price.sum")).isEqualTo("30.50");
        assertThat(text(fields, "goods.price.sum.words")).isEqualTo("叁拾元零伍角");
        Value.Rows rows = (Value.Rows) fields.value("goods").orElseThrow();
        assertThat(rows.rows()).hasSize(2);
        assertThat(text(rows.rows().get(1), "no")).isEqualTo("2");
        assertThat(rows.rows().get(1).value("sealed")).contains(new Value.Box(true));
    }

    @Test
    void whatIsEmptyLeavesRoomAndCountsAsEmpty() {
        Fields fields = SheetFacts.empty(spec).fields();

        assertThat(fields.value("from")).contains(new Value.Blank(Fields.NO_DAY));
        assertThat(fields.value("place")).containsInstanceOf(Value.Blank.class);
        assertThat(fields.value("fine.words")).containsInstanceOf(Value.Blank.class);
        assertThat(fields.value("goods")).contains(new Value.Rows(List.of()));
    }

    @Test
    void aWholeDocumentHasNoFlawAndAnEmptyOneHasThoseOfItsRequiredBlanks() {
        assertThat(whole().flaws()).isEmpty();
        assertThat(SheetFacts.empty(spec).flaws())
                .containsExactly(
                        new Flaw("party.name", "EMPTY"),
                        new Flaw("officers", "TWO-OFFICERS"),
                        new Flaw("place", "EMPTY"),
                        new Flaw("goods", "EMPTY"));
    }

    @Test
    void whatCannotBeReadStaysAndForbidsIssuing() {
        SheetFacts facts = whole().with("from", "十一月").with("way", "gold").with("fine", "很多");

        assertThat(facts.value("from")).isEqualTo("十一月");
        assertThat(text(facts.fields(), "from")).isEqualTo("十一月");
        assertThat(facts.flaws())
                .containsExactly(new Flaw("from", "FORMAT"), new Flaw("fine", "FORMAT"), new Flaw("way", "FORMAT"));
    }

    @Test
    void aDayOfAYearThatNobodyMeantForbidsIssuing() {
        SheetFacts facts =
                whole().with("from", "0202-11-02").with("to", "+12026-11-02").with("at", "1899-12-31T23:59");

        assertThat(facts.flaws())
                .containsExactly(new Flaw("from", "FORMAT"), new Flaw("to", "FORMAT"), new Flaw("at", "FORMAT"));
        assertThat(facts.with("from", "1900-01-01")
                        .with("to", "9999-12-31")
                        .with("at", "1900-01-01T00:00")
                        .flaws())
                .isEmpty();
    }

    @Test
    void oneOfficerOrOneNamedTwiceIsNotTwo() {
        var one = new Officer("李明远", "330198001", "药械化股");
        var again = new Officer("李明远", "330198001", "城关所");

        assertThat(whole().withOfficers("officers", List.of(one)).flaws())
                .containsExactly(new Flaw("officers", "TWO-OFFICERS"));
        assertThat(whole().withOfficers("officers", List.of(one, again)).flaws())
                .containsExactly(new Flaw("officers", "TWO-OFFICERS"));
    }

    @Test
    void aRowThatLacksWhatItMustSay() {
        SheetFacts facts = whole().with("goods", List.of(Map.of("price", "abc")));

        assertThat(facts.flaws()).containsExactly(new Flaw("goods", "ROW-EMPTY"), new Flaw("goods", "FORMAT"));
    }

    @Test
    void emptyRowsAndValuesAreLeftOut() {
        SheetFacts facts = whole().with("goods", List.of(Map.of(), Map.of("name", " "), Map.of("name", "甲")));

        assertThat(facts.table("goods")).containsExactly(Map.of("name", "甲"));
        assertThat(facts.with("place", "  ").values()).doesNotContainKey("place");
    }

    @Test
    void checksBetweenBlanks() {
        FormSpec checked = SampleSpec.with(
                spec.fields(),
                List.of(
                        new FormCheck.Order("from", "to", "to"),
                        new FormCheck.AtLeastOne(List.of("facts", "times"), "facts"),
                        new FormCheck.ExactlyOne(List.of("fined", "way.cash"), "fined"),
                        new FormCheck.With("way.bank", "at", "at")));
        SheetFacts good = new SheetFacts(checked, whole().values(), whole().rows());

        assertThat(good.flaws()).isEmpty();
        assertThat(good.with("to", "2026-11-01").flaws()).containsExactly(new Flaw("to", "ORDER"));
        assertThat(good.with("to", "").flaws()).isEmpty();
        assertThat(good.with("facts", "").with("times", "").flaws()).containsExactly(new Flaw("facts", "AT-LEAST-ONE"));
        assertThat(good.with("way", "cash").flaws()).containsExactly(new Flaw("fined", "EXACTLY-ONE"));
        assertThat(good.with("fined", "").flaws()).containsExactly(new Flaw("fined", "EXACTLY-ONE"));
        assertThat(good.with("at", "").flaws()).containsExactly(new Flaw("at", "EMPTY"));
    }

    @Test
    void whatALaterFormHasNoBlankForStaysAndIsNotPrinted() {
        SheetFacts facts = whole().with("gone", "旧的内容");

        assertThat(facts.former()).containsExactly("gone");
        assertThat(facts.fields().value("gone")).isEmpty();
        assertThat(facts.flaws()).isEmpty();
    }

    @Test
    void aPartyThatALaterFormNoLongerNamesIsLeftOverToo() {
        FormSpec later = SampleSpec.with(List.of(SampleSpec.plain("place", FieldKind.LINE, true)), List.of());
        SheetFacts facts = new SheetFacts(later, Map.of("party.name", "䶮康大药房", "place", "店内"), Map.of());

        assertThat(facts.former()).containsExactly("party.name");
    }

    @Test
    void aBlankThatBecameATableKeepsItsWords() {
        FormSpec later = SampleSpec.with(List.of(SampleSpec.table("place")), List.of());
        SheetFacts facts = new SheetFacts(later, whole().values(), whole().rows());

        assertThat(facts.value("place")).isEqualTo("店内");
        assertThat(facts.fields().value("place")).contains(new Value.Rows(List.of()));
    }

    @Test
    void fiveHundredRowsAndAStatementOfAHundredThousandCharacters() {
        SheetFacts facts = whole().with("goods", Collections.nCopies(500, Map.of("name", "甲", "price", "1.00")))
                .with("facts", "药".repeat(100_000));

        assertThat(facts.flaws()).isEmpty();
        assertThat(text(facts.fields(), "goods.price.sum")).isEqualTo("500.00");
        assertThatThrownBy(() -> facts.with("goods", Collections.nCopies(1_001, Map.of("name", "甲"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> facts.with("facts", "药".repeat(100_001))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> facts.with("facts", "崇\u202e阳")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSumBeyondTheRangeIsLeftToBeWritten() {
        SheetFacts facts = whole().with("goods", Collections.nCopies(2, Map.of("name", "甲", "price", "1000000000000")));

        assertThat(facts.fields().value("goods.price.sum")).containsInstanceOf(Value.Blank.class);
    }

    @Test
    void aPrintedFieldComesFromItsBlank() {
        assertThat(whole().component("fine.words")).isEqualTo("fine");
        assertThat(whole().component("party.name")).isEqualTo("party.name");
        assertThat(whole().component("facts")).isEqualTo("facts");
    }

    @Test
    void registersOfNumbersAreTheFormsOwn() {
        assertThat(spec.series()).isEqualTo(Optional.of("处罚"));
    }

    private SheetFacts whole() {
        return new SheetFacts(
                        spec,
                        Map.ofEntries(
                                Map.entry("party.name", "䶮康大药房"),
                                Map.entry("place", "店内"),
                                Map.entry("facts", "一\n二\n三"),
                                Map.entry("from", "2026-11-02"),
                                Map.entry("to", "2026-11-02"),
                                Map.entry("at", "2026-11-02T09:05"),
                                Map.entry("fine", "1234.50"),
                                Map.entry("times", "2"),
                                Map.entry("fined", "true"),
                                Map.entry("way", "bank"),
                                Map.entry("ways", "cash,bank")),
                        Map.of(
                                "goods",
                                List.of(
                                        Map.of("name", "甲", "price", "10.00"),
                                        Map.of("name", "乙", "price", "20.50", "made", "2026-05-06", "sealed", "true"))))
                .withOfficers(
                        "officers",
                        List.of(new Officer("李明远", "330198001", "药械化股"), new Officer("王晓岚", "330198002", "药械化股")));
    }

    private static String text(Fields fields, String name) {
        return ((Value.Text) fields.value(name).orElseThrow()).text();
    }
}
