package org.xunyao.app.papers.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xunyao.access.PersonId;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.kinds.SpecForm;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.measure.HoldAct;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureEntry;
import org.xunyao.casework.measure.MeasureFile;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.measure.goods.Goods;
import org.xunyao.casework.measure.goods.GoodsItem;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.goods.GoodsMovement;
import org.xunyao.casework.measure.goods.MovementKind;
import org.xunyao.casework.measure.goods.Quantity;
import org.xunyao.casework.penalty.Sector;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.wire.form.FormFiles;
import org.xunyao.wire.measure.MeasureTables;

/// What measures and goods make of the forms. The values were typed by hand from the case, after the forms named their
/// sources.
final class SourcesOfMeasuresTest {
    private static final PersonId BY = new PersonId(new UUID(7, 4));
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root", "../"), "resources");
    private static final Map<Integer, FormSpec> FORMS = new FormFiles(RESOURCES.resolve("documents"))
            .read().stream().collect(Collectors.toMap(FormSpec::number, Function.identity()));
    private static final Phrases PHRASES =
            Phrases.read(List.of(RESOURCES.resolve("documents/phrases.csv"), RESOURCES.resolve("sample/phrases.csv")));

    @Test
    void aSeizureOfExpiredDrugsFillsItsPapers() {
        SheetFacts list = begun(24, OptionalInt.empty());
        assertThat(list.table("items"))
                .containsExactly(
                        Map.of("name", "阿莫西林胶囊", "spec", "0.25g×24粒", "batch", "A2401", "unit", "盒", "quantity", "10"),
                        Map.of("name", "布洛芬片", "unit", "盒", "quantity", "2.5"));

        SheetFacts decision = begun(21, OptionalInt.empty());
        assertThat(decision.value("basis")).isEqualTo("《中华人民共和国药品管理法》第一百条第二款");
        assertThat(decision.value("measure")).isEqualTo("seize");

        SheetFacts extension = begun(22, OptionalInt.empty());
        assertThat(extension.value("coerciveOn")).isEqualTo("2026-11-12");
        assertThat(extension.value("coerciveNumber")).isEqualTo("澜市监强制〔2026〕1号");

        SheetFacts sampling = begun(29, OptionalInt.empty());
        assertThat(sampling.value("product")).isEqualTo("阿莫西林胶囊");
        assertThat(sampling.value("spec")).isEqualTo("0.25g×24粒");
        assertThat(sampling.value("batch")).isEqualTo("A2401");
        assertThat(sampling.value("quantity")).isEqualTo("3盒");
        assertThat(sampling.value("base")).isEqualTo("10盒");

        SheetFacts mandate = begun(30, OptionalInt.empty());
        assertThat(mandate.value("recipient")).isEqualTo("衢州市食品药品检验研究院");
        assertThat(mandate.value("until")).isEqualTo("2026-12-10");
        assertThat(mandate.table("samples"))
                .containsExactly(Map.of("name", "阿莫西林胶囊", "spec", "0.25g×24粒", "batch", "A2401", "quantity", "3"));

        SheetFacts result = begun(32, OptionalInt.empty());
        assertThat(result.value("goods")).isEqualTo("1.阿莫西林胶囊　0.25g×24粒　A2401　3盒");
        assertThat(result.value("institution")).isEqualTo("衢州市食品药品检验研究院");
        assertThat(result.value("objectionDays")).isEqualTo("7");
        assertThat(result.value("reportNumbers")).isEqualTo("2026-YJ-0412");

        assertThat(begun(52, OptionalInt.empty()).value("disposal")).isEqualTo("1.布洛芬片　1盒，退还当事人，何某");
    }

    @Test
    void aPaperAboutOneMeasureIsNotFilledFromAnother() {
        SheetFacts hold = begun(24, OptionalInt.of(1));
        assertThat(hold.table("items")).containsExactly(Map.of("name", "进货票据", "unit", "张", "quantity", "12"));

        assertThat(begun(19, OptionalInt.of(1)).value("kept")).isEqualTo("县局证据室");
        SheetFacts lifted = begun(20, OptionalInt.empty());
        assertThat(lifted.value("heldOn")).as("the newest of its kind").isEqualTo("2026-11-10");
        assertThat(lifted.value("holdNumber")).isEqualTo("澜市监先登〔2026〕1号");
        assertThat(begun(8, OptionalInt.of(1)).value("matter")).isEqualTo("补办先行登记保存证据");
        assertThat(begun(8, OptionalInt.of(1)).value("grounds")).isEqualTo("票据可能被销毁");
        assertThat(begun(8, OptionalInt.of(2)).value("matter"))
                .as("prolonged, lifted or disposed of: a person says which")
                .isEmpty();
    }

    @Test
    void everyGroundOfTheTableHasItsWords() {
        Map<String, String> words = PHRASES.on(LocalDate.of(2026, 11, 20));
        var rules = new MeasureTables(RESOURCES.resolve("procedure")).rules();
        for (Sector sector : Sector.values()) {
            rules.bases(sector, LocalDate.of(2026, 11, 20))
                    .forEach(basis -> assertThat(words).containsKey("0.seizure." + basis.id()));
        }
        for (MovementKind kind : MovementKind.values()) {
            boolean printed = kind.to() == MovementKind.Place.GONE && kind != MovementKind.SAMPLED;
            assertThat(words.containsKey("0.movement." + kind)).as("%s", kind).isEqualTo(printed);
        }
    }

    @Test
    void fourFifthsOfTheBlanksOfTheStarredFormsHaveASource() {
        int all = 0;
        int filled = 0;
        for (FormSpec form : FORMS.values()) {
            if (form.number() <= 32 && form.traits().starred()) {
                for (FormField field : form.fields()) {
                    int weight = field.kind() == FieldKind.PARTY ? 8 : 1;
                    boolean sourced = !field.fill().isEmpty() || !field.phrase().isEmpty();
                    all += weight;
                    filled += sourced || field.kind() == FieldKind.PARTY ? weight : 0;
                }
            }
        }
        assertThat(all).isEqualTo(318);
        assertThat(filled * 100).isGreaterThanOrEqualTo(all * 80);
    }

    private static SheetFacts begun(int form, OptionalInt measure) {
        Matter matter = matter();
        Matter.Known known = new Sources(matter, Optional.empty(), ZoneId.of("Asia/Shanghai"))
                .with(new MeasureWords(file(), measure, key -> matter.phrase(0, key)))
                .known(DocumentKinds.installed(FORMS.values()), List.of());
        return new SpecForm(Objects.requireNonNull(FORMS.get(form))).begin(matter.knowing(known));
    }

    private static MeasureFile file() {
        Measure hold = measure(
                1,
                entry(
                        1,
                        new HoldAct.HoldAtOnce("票据可能被销毁", "县局证据室", taking("澜市监先登〔2026〕1号")),
                        10,
                        MeasureState.TAKEN_AT_ONCE));
        var ground = new SeizureAct.Ground(SeizureAct.Way.DETAIN, Sector.DRUG, "DRUG-100", "超过有效期的药品", "县局罚没物品仓库");
        Measure seizure = measure(
                2,
                entry(1, new SeizureAct.SeizeAtOnce(ground, taking("澜市监强制〔2026〕1号")), 12, MeasureState.TAKEN_AT_ONCE),
                entry(2, new SeizureAct.ApproveSeizure(LocalTime.of(9, 0), "同意"), 13, MeasureState.IN_FORCE),
                entry(
                        3,
                        new SeizureAct.SendTest("衢州市食品药品检验研究院", "澜检鉴期1号", true, LocalDate.of(2026, 12, 10)),
                        14,
                        MeasureState.TEST_PAUSED),
                entry(
                        4,
                        new SeizureAct.TestReport("2026-YJ-0412", LocalDate.of(2026, 11, 19)),
                        20,
                        MeasureState.IN_FORCE));
        var ledger = new GoodsLedger(
                List.of(
                        item(1, 1, new Goods("进货票据", "", "", "张", Quantity.of(12), Optional.empty(), "县局证据室")),
                        item(
                                2,
                                2,
                                new Goods(
                                        "阿莫西林胶囊", "0.25g×24粒", "A2401", "盒", Quantity.of(10), Optional.empty(), "仓库")),
                        item(3, 2, new Goods("布洛芬片", "", "", "盒", Quantity.parse("2.5"), Optional.empty(), "仓库"))),
                List.of(moved(1, 2, MovementKind.SAMPLED, 3, "检验院"), moved(2, 3, MovementKind.RETURNED, 1, "何某")));
        return new MeasureFile(new CaseId(new UUID(7, 1)), List.of(hold, seizure), ledger);
    }

    private static Measure measure(int number, MeasureEntry... entries) {
        return new Measure(number, new ArrayList<>(List.of(entries)));
    }

    private static MeasureEntry entry(int number, MeasureAct act, int day, MeasureState to) {
        return new MeasureEntry(number, act, LocalDate.of(2026, 11, day), to, BY, AT, Optional.empty());
    }

    private static MeasureAct.Taking taking(String paper) {
        return new MeasureAct.Taking(paper, Set.of(BY), LocalTime.of(9, 30), Set.of());
    }

    private static GoodsItem item(int number, int measure, Goods goods) {
        return new GoodsItem(number, measure, goods, BY, AT);
    }

    private static GoodsMovement moved(int number, int item, MovementKind kind, long quantity, String receiver) {
        return new GoodsMovement(
                number,
                item,
                kind,
                Quantity.of(quantity),
                LocalDate.of(2026, 11, 20),
                new GoodsMovement.Way(receiver, "澜处物1号"),
                Optional.empty(),
                Optional.empty(),
                BY,
                AT);
    }

    private static Matter matter() {
        var officer = new Officer("李明远", "330198001", "药械化股");
        return new Matter(
                "case:1",
                "2026-0003",
                new Party("康民大药房", "", "", "滨河路 12 号", "何某", "", "", ""),
                new Matter.Story(
                        CaseSourceRegister.Origin.INSPECTION, "内容", LocalDate.of(2026, 11, 9), "销售超过有效期的药品", "核查"),
                List.of(officer),
                List.of(),
                new Matter.Writing(
                        "澜溪县市场监督管理局",
                        Optional.of(officer),
                        LocalDateTime.of(2026, 11, 20, 10, 42),
                        PHRASES.on(LocalDate.of(2026, 11, 20))),
                Matter.Known.NOTHING);
    }
}
