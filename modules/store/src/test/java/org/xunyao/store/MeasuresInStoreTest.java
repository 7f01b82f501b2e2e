package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.store.CaseworkRecords.LEADER;
import static org.xunyao.store.CaseworkRecords.START;
import static org.xunyao.store.CaseworkRecords.application;
import static org.xunyao.store.CaseworkRecords.caseFile;
import static org.xunyao.store.CaseworkRecords.caseId;
import static org.xunyao.store.CaseworkRecords.clue;
import static org.xunyao.store.CaseworkRecords.plain;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.casework.Lead;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureActText;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.UnreadableMeasureAct;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsItem;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.evidence.Custody;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import org.xunyao.kernel.Tx;
import org.xunyao.store.casework.measure.MeasureFilesInStore;
import org.xunyao.store.session.Sessions;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class MeasuresInStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final MeasureFilesInStore files = new MeasureFilesInStore(new DeclinedHolds());
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        write(tx -> {
            for (int i = 1; i <= 2; i++) {
                var custody = new Custody(START, "a", "b", "c");
                station.store().evidenceItems().add(tx, AlarmsInStoreTest.item(i), custody);
            }
            for (int i = 1; i <= 2; i++) {
                station.store().leads().put(tx, new Lead.FilingPending(clue(i), plain(), application()));
                station.store().caseFiles(CaseworkRecords.ACTS).put(tx, caseFile(i));
            }
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void measuresAndGoodsComeBackLetterByLetterAfterARestart() {
        assertThat(of(1)).isEqualTo(MeasureFile.empty(caseId(1)));
        Measure first = measure(1, act("不紧急㛃"));
        Measure second = measure(2, new UnreadableMeasureAct(MeasureEvent.SEIZE, "what a later version wrote"));
        put(empty(1).with(first));
        put(empty(1).with(first).with(second));
        var correction = new MeasureEntry(
                2,
                first.entries().getFirst().act(),
                DAY.minusDays(1),
                MeasureState.DECLINED,
                LEADER,
                START,
                Optional.of(new Entry.Correction(1, "日期记错")));
        GoodsLedger ledger = GoodsLedger.EMPTY
                .with(List.of(item(1, Optional.of(new Money(123_456_789))), item(2, Optional.empty())))
                .moved(List.of(
                        moved(1, 1, MovementKind.RETURNED, Optional.empty()),
                        moved(2, 1, MovementKind.RETURNED, Optional.of(1)),
                        moved(3, 2, MovementKind.CONVERTED, Optional.empty())));
        MeasureFile whole = empty(1).with(first.with(correction)).with(second).with(ledger);
        put(whole);

        station.close();
        station = Station.open(engine, folder);

        assertThat(of(1)).isEqualTo(whole);
        List<MeasureFile> both = read(tx -> files.of(tx, List.of(caseId(2), caseId(1))));
        assertThat(both).containsExactly(whole);
    }

    @Test
    void aFileThatLostLinesIsRefused() {
        Measure first = measure(1, act("一"));
        put(empty(1).with(first)
                .with(measure(2, act("二")))
                .with(GoodsLedger.EMPTY.with(List.of(item(1, Optional.empty())))));
        assertThatThrownBy(() -> put(empty(1).with(first)))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-BROKEN");
    }

    @Test
    void theDatabaseItselfKeepsEveryLine() {
        MeasureFile whole = empty(1).with(measure(1, act("一")))
                .with(GoodsLedger.EMPTY
                        .with(List.of(item(1, Optional.empty())))
                        .moved(List.of(moved(1, 1, MovementKind.RETURNED, Optional.empty()))));
        put(whole);
        for (String change : List.of(
                "update measure_entry set state_after = 'APPROVED'",
                "delete from measure_entry where entry_no = 1",
                "update goods_item set quantity_e4 = 1",
                "delete from goods_item where item_no = 1",
                "update goods_movement set quantity_e4 = 1",
                "delete from goods_movement where movement_no = 1")) {
            assertThatThrownBy(() -> write(tx ->
                            Sessions.of(tx).createNativeMutationQuery(change).executeUpdate()))
                    .as(change)
                    .isInstanceOf(FaultException.class);
        }
        assertThat(of(1)).isEqualTo(whole);
    }

    @Test
    void fiveHundredLinesAndMoreAreOneLedger() {
        var items = new ArrayList<GoodsItem>();
        for (int i = 1; i <= 600; i++) {
            items.add(item(i, Optional.of(new Money(i))));
        }
        MeasureFile whole = empty(1).with(measure(1, act("一"))).with(GoodsLedger.EMPTY.with(items));
        put(whole);
        assertThat(of(1)).isEqualTo(whole);
        assertThat(of(1).ledger().left()).isEqualTo(600);
    }

    private static MeasureFile empty(int number) {
        return MeasureFile.empty(caseId(number));
    }

    private static HoldAct act(String reason) {
        return new HoldAct.DeclineHold(reason);
    }

    private static Measure measure(int number, MeasureAct act) {
        return new Measure(
                number, List.of(new MeasureEntry(1, act, DAY, MeasureState.DECLINED, LEADER, START, Optional.empty())));
    }

    private static GoodsItem item(int number, Optional<Money> value) {
        var goods = new Goods("阿莫西林𠮷", "0.25g", "2401", "盒", Quantity.parse("10.0005"), value, "库房");
        return new GoodsItem(number, 1, goods, LEADER, START);
    }

    private static GoodsMovement moved(int number, int item, MovementKind kind, Optional<Integer> back) {
        return new GoodsMovement(
                number,
                item,
                kind,
                Quantity.parse("10.0005"),
                DAY,
                new GoodsMovement.Way("当事人", "处 1"),
                kind == MovementKind.CONVERTED ? Optional.of(2) : Optional.empty(),
                back.map(of -> new GoodsMovement.Reversal(of, "记错")),
                LEADER,
                START);
    }

    private MeasureFile of(int number) {
        return read(tx -> files.of(tx, caseId(number)));
    }

    private void put(MeasureFile file) {
        write(tx -> files.put(tx, file));
    }

    private <R> R read(Function<Tx, R> work) {
        return station.store().transactions().read(work);
    }

    private void write(Consumer<Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    /// Keeps a refusal as its words; anything else is unreadable.
    private static final class DeclinedHolds implements MeasureActText {
        @Override
        public String write(MeasureAct act) {
            return switch (act) {
                case HoldAct.DeclineHold one -> one.reason();
                case UnreadableMeasureAct one -> one.text();
                default -> throw new IllegalArgumentException(act.toString());
            };
        }

        @Override
        public MeasureAct read(MeasureEvent event, String text) {
            return event == MeasureEvent.DECLINE_HOLD
                    ? new HoldAct.DeclineHold(text)
                    : new UnreadableMeasureAct(event, text);
        }
    }
}
