package org.xunyao.casework.measure.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.access.PersonId;
import org.xunyao.kernel.Money;

final class GoodsLedgerTest {
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

    @Test
    void whateverIsMovedTheBalanceIsTheSumAndNeverLessThanNothing() {
        var random = new Random(7);
        int refused = 0;
        int taken = 0;
        for (int run = 0; run < 60; run++) {
            GoodsLedger ledger = stocked(1 + random.nextInt(6), random);
            for (int step = 0; step < 60; step++) {
                GoodsMovement next = next(ledger, random);
                try {
                    ledger = ledger.moved(List.of(next));
                    taken++;
                } catch (IllegalArgumentException doesNotFit) {
                    refused++;
                }
                assertSums(ledger);
            }
        }
        assertThat(taken).isGreaterThan(200);
        assertThat(refused).isGreaterThan(200);
    }

    /// Counted anew, movement by movement, with plain numbers.
    private static void assertSums(GoodsLedger ledger) {
        for (GoodsLedger.Balance one : ledger.balances()) {
            long kept = one.item().goods().quantity().parts();
            long confiscated = 0;
            long gone = 0;
            for (GoodsMovement move : ledger.movements()) {
                if (move.item() != one.item().number() || move.kind() == MovementKind.CONVERTED) {
                    continue;
                }
                long sign = move.reversal().isPresent() ? -1 : 1;
                long parts = sign * move.quantity().parts();
                kept -= move.kind().from() == MovementKind.Place.KEPT ? parts : 0;
                confiscated -= move.kind().from() == MovementKind.Place.CONFISCATED ? parts : 0;
                confiscated += move.kind().to() == MovementKind.Place.CONFISCATED ? parts : 0;
                gone += move.kind().to() == MovementKind.Place.GONE ? parts : 0;
            }
            assertThat(List.of(
                            one.kept().parts(),
                            one.confiscated().parts(),
                            one.gone().parts()))
                    .containsExactly(kept, confiscated, gone)
                    .allMatch(parts -> parts >= 0);
            assertThat(kept + confiscated + gone)
                    .isEqualTo(one.item().goods().quantity().parts());
        }
    }

    private static GoodsMovement next(GoodsLedger ledger, Random random) {
        int number = ledger.movements().size() + 1;
        if (random.nextInt(4) == 0 && number > 1) {
            GoodsMovement back = ledger.movements().get(random.nextInt(number - 1));
            if (back.kind() != MovementKind.CONVERTED) {
                return movement(number, back.item(), back.kind(), back.quantity(), Optional.of(back.number()));
            }
        }
        int item = 1 + random.nextInt(ledger.items().size());
        var kinds = MovementKind.values();
        MovementKind kind = kinds[random.nextInt(kinds.length)];
        Quantity some =
                kind == MovementKind.CONVERTED && !ledger.balance(item).kept().none()
                        ? ledger.balance(item).kept()
                        : new Quantity(1 + random.nextInt(60_000));
        return movement(number, item, kind, some, Optional.empty());
    }

    private static GoodsLedger stocked(int lines, Random random) {
        var items = new ArrayList<GoodsItem>();
        for (int i = 1; i <= lines; i++) {
            items.add(item(i, new Quantity(1 + random.nextInt(200_000)), Optional.empty()));
        }
        return GoodsLedger.EMPTY.with(items);
    }

    private static GoodsItem item(int number, Quantity quantity, Optional<Money> value) {
        return new GoodsItem(number, 1, new Goods("药品", "", "", "盒", quantity, value, "库房"), SOMEBODY, Instant.EPOCH);
    }

    private static GoodsMovement movement(
            int number, int item, MovementKind kind, Quantity quantity, Optional<Integer> back) {
        return new GoodsMovement(
                number,
                item,
                kind,
                quantity,
                DAY,
                new GoodsMovement.Way("当事人", "处 1"),
                kind == MovementKind.CONVERTED ? Optional.of(1) : Optional.empty(),
                back.map(of -> new GoodsMovement.Reversal(of, "记错")),
                SOMEBODY,
                Instant.EPOCH);
    }

    @Test
    void aMovementIsTakenBackOnceAndWhole() {
        GoodsLedger ledger = GoodsLedger.EMPTY
                .with(List.of(item(1, Quantity.of(10), Optional.empty())))
                .moved(List.of(movement(1, 1, MovementKind.RETURNED, Quantity.of(4), Optional.empty())));
        GoodsLedger back = ledger.moved(List.of(movement(2, 1, MovementKind.RETURNED, Quantity.of(4), Optional.of(1))));
        assertThat(back.balance(1).kept()).isEqualTo(Quantity.of(10));
        assertThat(back.isReversed(1)).isTrue();
        assertThat(back.left()).isOne();
        for (GoodsMovement wrong : List.of(
                movement(3, 1, MovementKind.RETURNED, Quantity.of(4), Optional.of(1)),
                movement(3, 1, MovementKind.RETURNED, Quantity.of(4), Optional.of(2)),
                movement(4, 1, MovementKind.RETURNED, Quantity.of(4), Optional.empty()))) {
            assertThatThrownBy(() -> back.moved(List.of(wrong))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() ->
                        ledger.moved(List.of(movement(2, 1, MovementKind.RETURNED, Quantity.of(3), Optional.of(1)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theValueIsKnownOnceThatOfEveryLineIs() {
        GoodsLedger known = GoodsLedger.EMPTY.with(List.of(
                item(1, Quantity.of(1), Optional.of(Money.yuan(3))),
                item(2, Quantity.of(1), Optional.of(new Money(50)))));
        assertThat(known.value()).contains(new Money(350));
        assertThat(known.with(List.of(item(3, Quantity.of(1), Optional.empty())))
                        .value())
                .isEmpty();
        assertThat(GoodsLedger.EMPTY.value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.23456", "1e3", "１", "0x1", "12345678901", "1,2", "NaN", " 1"})
    void whatIsNoQuantityIsRefused(String text) {
        assertThatThrownBy(() -> Quantity.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuantityIsExactAndComesBackAsItWasWritten() {
        assertThat(Quantity.parse("1,200.5").text()).isEqualTo("1200.5");
        assertThat(Quantity.parse("0.1").plus(Quantity.parse("0.2"))).isEqualTo(Quantity.parse("0.3"));
        assertThat(Quantity.of(1_000).text()).isEqualTo("1000");
        assertThat(Quantity.NONE.text()).isEqualTo("0");
        assertThat(Quantity.of(new BigDecimal("2.50"))).isEqualTo(Quantity.parse("2.5"));
        assertThatThrownBy(() -> Quantity.of(1).minus(Quantity.of(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.MOST.plus(Quantity.of(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPastedTableIsReadInAnyOrderOfItsColumns() {
        var read = GoodsTable.read(
                GoodsTable.pasted("数量\t名称\t单位\t存放地点\t估值\n12\t阿莫西林胶囊\t盒\t一号库\t1,234.50\n\n0.5\t粉末\t千克\t二号库\t\n"));
        assertThat(read.wrong()).isEmpty();
        assertThat(read.goods())
                .containsExactly(
                        new Goods("阿莫西林胶囊", "", "", "盒", Quantity.of(12), Optional.of(new Money(123_450)), "一号库"),
                        new Goods("粉末", "", "", "千克", Quantity.parse("0.5"), Optional.empty(), "二号库"));
    }

    @Test
    void aPastedTableWithoutTitlesIsReadInTheOrderOfTheColumns() {
        var read = GoodsTable.read(GoodsTable.pasted("药\t10mg\t2401\t盒\t3\t9.9\t库房"));
        assertThat(read.goods())
                .containsExactly(
                        new Goods("药", "10mg", "2401", "盒", Quantity.of(3), Optional.of(new Money(990)), "库房"));
    }

    @Test
    void everythingThatIsWrongIsSaidWithRowAndColumnAndNothingIsTaken() {
        var read = GoodsTable.read(
                GoodsTable.pasted("名称\t单位\t数量\t存放地点\t估值\n药\t盒\t3\t库房\t1\n\t盒\t零\t库房\t一元\n药\t\t0\t库房\t1.234"));
        assertThat(read.goods()).isEmpty();
        assertThat(read.wrong())
                .extracting(one -> one.row() + " " + one.column().orElseThrow() + " " + one.fault())
                .containsExactly(
                        "3 NAME MISSING",
                        "3 QUANTITY NUMBER",
                        "3 VALUE AMOUNT",
                        "4 UNIT MISSING",
                        "4 QUANTITY NUMBER",
                        "4 VALUE AMOUNT");
    }

    @Test
    void aTableWithoutAColumnOrWithAStrangeOneOrWithoutRowsIsRefused() {
        assertThat(GoodsTable.read(GoodsTable.pasted("名称\t数量\t名称\t颜色\n药\t1\t药\t红"))
                        .wrong())
                .extracting(GoodsTable.Wrong::fault)
                .contains(GoodsTable.Fault.TWICE, GoodsTable.Fault.COLUMN, GoodsTable.Fault.MISSING);
        assertThat(GoodsTable.read(List.of()).wrong())
                .extracting(GoodsTable.Wrong::fault)
                .containsExactly(GoodsTable.Fault.ROWS);
        assertThat(GoodsTable.read(GoodsTable.pasted("药\t\t\t盒\t1\t\t库房\n".repeat(GoodsTable.ROWS_AT_MOST + 1)))
                        .wrong())
                .extracting(GoodsTable.Wrong::fault)
                .containsExactly(GoodsTable.Fault.ROWS);
        assertThat(GoodsTable.read(GoodsTable.pasted("药".repeat(201) + "\t\t\t盒\t1\t\t库房"))
                        .wrong())
                .extracting(GoodsTable.Wrong::fault)
                .containsExactly(GoodsTable.Fault.TEXT);
    }
}
