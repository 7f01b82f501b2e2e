package org.xunyao.app.papers.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureKind;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.casework.penalty.Sector;

/// What measures and the ledger of goods give to forms (措施与物品的取数). Days are ISO 8601; tables have the
/// columns of the list of goods (form 24).
final class MeasureWords {
    private static final String BLANK = "　";

    private final MeasureFile file;
    private final OptionalInt chosen;
    private final Function<String, String> phrases;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<Map<String, String>>> tables = new HashMap<>();

    /// @param chosen number of the measure that the paper is about; else the newest
    /// @param phrases words of the tables, by their key
    MeasureWords(MeasureFile file, OptionalInt chosen, Function<String, String> phrases) {
        this.file = file;
        this.chosen = chosen;
        this.phrases = phrases;
        about().ifPresent(this::measure);
        of(MeasureKind.EVIDENCE_HOLD).ifPresent(this::hold);
        of(MeasureKind.COERCIVE).ifPresent(this::coercive);
        disposed();
    }

    /// By the names of {@link org.xunyao.documents.form.FormSources}.
    Map<String, String> words() {
        return words;
    }

    /// Rows by the same names.
    Map<String, List<Map<String, String>>> tables() {
        return tables;
    }

    private Optional<Measure> about() {
        return chosen.isPresent()
                ? file.measure(chosen.getAsInt())
                : file.measures().stream().reduce((earlier, later) -> later);
    }

    private Optional<Measure> of(MeasureKind kind) {
        return about().filter(measure -> measure.kind() == kind)
                .or(() -> file.measures().stream()
                        .filter(measure -> measure.kind() == kind)
                        .reduce((earlier, later) -> later));
    }

    private void measure(Measure measure) {
        String matter = measure.kind().name() + "." + measure.state().name();
        put("measure.matter", phrases.apply("measure.matter." + matter) + way(measure));
        if (phrases.apply("measure.matter." + matter).isEmpty()) {
            words.remove("measure.matter");
        }
        put("measure.reason", reason(measure));
        List<GoodsLedger.Balance> lines = file.ledger().balances().stream()
                .filter(one -> one.measure() == measure.number())
                .toList();
        tables.put(
                "goods.list",
                lines.stream()
                        .map(one -> row(one.item().goods(), one.item().goods().quantity()))
                        .toList());
        put(
                "goods.list",
                numbered(lines.stream()
                        .map(one -> line(one.item().goods(), one.item().goods().quantity()))
                        .toList()));
        samples(lines);
    }

    private static String way(Measure measure) {
        return measure.ground()
                .map(ground -> ground.way() == SeizureAct.Way.SEAL ? "（查封）" : "（扣押）")
                .orElse("");
    }

    private void hold(Measure measure) {
        taken(measure, "hold");
        put(
                "hold.place",
                act(measure, HoldAct.ProposeHold.class)
                        .map(HoldAct.ProposeHold::place)
                        .or(() -> act(measure, HoldAct.HoldAtOnce.class).map(HoldAct.HoldAtOnce::place))
                        .orElse(""));
    }

    private void coercive(Measure measure) {
        taken(measure, "coercive");
        measure.ground().ifPresent(ground -> {
            put("coercive.way", ground.way() == SeizureAct.Way.SEAL ? "seal" : "seize");
            put("coercive.place", ground.place());
            put("coercive.basis", phrases.apply("seizure." + ground.basis()));
            if (ground.sector() == Sector.DRUG) {
                put("objection.days", phrases.apply("objection.days"));
                put("objection.to", phrases.apply("objection.to"));
            }
        });
        act(measure, SeizureAct.SendTest.class).ifPresent(sent -> {
            put("test.laboratory", sent.laboratory());
            put("test.until", sent.until().toString());
        });
        measure.newest(MeasureEvent.SEND_TEST)
                .ifPresent(entry -> put("test.from", entry.day().toString()));
        act(measure, SeizureAct.TestReport.class).ifPresent(report -> put("test.report", report.report()));
        measure.newest(MeasureEvent.DISPOSE_SEIZURE)
                .filter(entry -> entry.act() instanceof SeizureAct.DisposeSeizure gone && gone.police())
                .ifPresent(entry -> put("coercive.handedOn", entry.day().toString()));
    }

    private void taken(Measure measure, String kind) {
        measure.taken().ifPresent(entry -> put(kind + ".on", entry.day().toString()));
        measure.taking().map(MeasureAct.Taking::paper).ifPresent(paper -> put(kind + ".number", paper));
    }

    /// What was taken as a sample; of a measure with one line and no sample yet, that line.
    private void samples(List<GoodsLedger.Balance> lines) {
        var rows = new ArrayList<Map<String, String>>();
        var said = new ArrayList<String>();
        for (GoodsLedger.Balance one : lines) {
            Quantity sampled = sampled(one.item().number());
            if (!sampled.none()) {
                Goods goods = one.item().goods();
                rows.add(row(goods, sampled));
                said.add(line(goods, sampled));
                if (rows.size() == 1) {
                    put("sample.quantity", sampled.text() + goods.unit());
                    product(goods);
                }
            }
        }
        if (rows.isEmpty() && lines.size() == 1) {
            product(lines.getFirst().item().goods());
        }
        tables.put("goods.samples", rows);
        put("goods.samples", numbered(said));
    }

    private void product(Goods goods) {
        put("sample.name", goods.name());
        put("sample.spec", goods.spec());
        put("sample.batch", goods.batch());
        put("sample.base", goods.quantity().text() + goods.unit());
    }

    private Quantity sampled(int item) {
        GoodsLedger ledger = file.ledger();
        return ledger.movements().stream()
                .filter(one -> one.item() == item && one.kind() == MovementKind.SAMPLED)
                .filter(one -> one.reversal().isEmpty() && !ledger.isReversed(one.number()))
                .map(GoodsMovement::quantity)
                .reduce(Quantity.NONE, Quantity::plus);
    }

    private void disposed() {
        GoodsLedger ledger = file.ledger();
        put(
                "goods.disposed",
                numbered(ledger.movements().stream()
                        .filter(one -> one.kind().to() == MovementKind.Place.GONE)
                        .filter(one -> one.kind() != MovementKind.SAMPLED)
                        .filter(one -> one.reversal().isEmpty() && !ledger.isReversed(one.number()))
                        .map(one -> line(ledger.items().get(one.item() - 1).goods(), one.quantity())
                                + "，"
                                + phrases.apply("movement." + one.kind().name())
                                + "，"
                                + one.way().receiver())
                        .toList()));
    }

    private static String reason(Measure measure) {
        return measure.ground()
                .map(SeizureAct.Ground::reason)
                .or(() -> act(measure, HoldAct.ProposeHold.class).map(HoldAct.ProposeHold::reason))
                .or(() -> act(measure, HoldAct.HoldAtOnce.class).map(HoldAct.HoldAtOnce::reason))
                .orElse("");
    }

    private static <A extends MeasureAct> Optional<A> act(Measure measure, Class<A> kind) {
        return measure.steps().stream()
                .map(MeasureEntry::act)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((earlier, later) -> later);
    }

    private static Map<String, String> row(Goods goods, Quantity quantity) {
        var row = new HashMap<String, String>();
        row.put("name", goods.name());
        row.put("spec", goods.spec());
        row.put("unit", goods.unit());
        row.put("quantity", quantity.text());
        row.put("batch", goods.batch());
        row.values().removeIf(String::isEmpty);
        return row;
    }

    private static String line(Goods goods, Quantity quantity) {
        String batch = goods.batch().isEmpty() ? "" : BLANK + goods.batch();
        String spec = goods.spec().isEmpty() ? "" : BLANK + goods.spec();
        return goods.name() + spec + batch + BLANK + quantity.text() + goods.unit();
    }

    private static String numbered(List<String> lines) {
        var numbered = new ArrayList<String>();
        lines.forEach(line -> numbered.add((numbered.size() + 1) + "." + line));
        return String.join("\n", numbered);
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            words.put(name, value);
        }
    }
}
