package org.xunyao.wire.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.licence.LicenceScope;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.sign.GoodsSigns;
import org.xunyao.supervision.sign.ShopScope;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.wire.RuleTables;
import org.xunyao.wire.SampleCounty;

/// The tables of licences, of words that name what they do not, and of shops that have them, as they ship.
class LicenceTablesTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "../..")).resolve("resources");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String HEAD = "code,kind,name_zh,name_en,effective_from,effective_to,source,verified\n";

    private final LicenceScopes scopes = new LicenceTables(RESOURCES.resolve("registry")).scopes();

    @TempDir
    Path folder;

    private static AlarmRuleRow rule() {
        return new RuleTables(RESOURCES.resolve("rules"))
                .alarmRules().stream()
                        .filter(row -> row.rule().equals("AI-05") && row.inForce(TODAY))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void everyWordNamesACategoryThatStandsInTheTable() {
        GoodsSigns goods = rule().signs().goods().orElseThrow();
        assertThat(goods.shop()).as("no shop yet").isEmpty();
        assertThat(goods.words())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(scopes.of(word.category()))
                        .as(word.category())
                        .isPresent());
    }

    @Test
    void tenMinutesWithoutABreakHoldThreeReadings() {
        // A reading three times as old as it may be counts no more (TextSight.WAITING).
        ZoneTask.Words words = Objects.requireNonNull(
                new RuleTables(RESOURCES.resolve("rules")).zoneTexts(TODAY).get(ZoneKind.SHELF));
        assertThat(rule().sustained().toSeconds()).isGreaterThanOrEqualTo(3L * 3 * words.rereadSeconds());
    }

    @Test
    void theShippedWordsFindWhatAShopMayNotSellAndNoNoticeThatItDoesNot() {
        ShopScope otc = new ShopScope(scopes.outside(sample("91330198MA0000023N"), TODAY).stream()
                .collect(Collectors.toMap(
                        LicenceScope::code,
                        scope -> new ShopScope.Outside(scope.nameZh(), scope.kind() == LicenceScope.Kind.BARRED))));
        GoodsSigns goods = rule().signs().goods().orElseThrow().of(otc);
        assertThat(found(goods, "处方药")).containsExactly("处方药");
        assertThat(found(goods, "非处方药", "中成药", "OTC")).isEmpty();
        assertThat(found(goods, "中药饮片")).containsExactly("中药饮片");
        assertThat(found(goods, "蛋白同代制剂")).as("a misread core").isEmpty();
        assertThat(found(goods, "蛋自同化制剂")).as("one wrong sign").containsExactly("蛋白同化制剂");
        assertThat(found(goods, "肽类激素（胰岛素）")).isEmpty();
        assertThat(found(goods, "本店不销售蛋白同化制剂、肽类激素")).isEmpty();
        assertThat(found(goods, "流感疫苗接种点：县人民医院")).isEmpty();
        assertThat(found(goods, "米非司酮片")).containsExactly("米非司酮");
        assertThat(found(goods, "米非司酮片（紧急避孕）")).isEmpty();
    }

    private static List<String> found(GoodsSigns goods, String... lines) {
        return goods
                .hits(List.of(lines).stream()
                        .map(line -> new ReadLine(line, 0.97))
                        .toList())
                .stream()
                .map(GoodsSigns.Hit::word)
                .toList();
    }

    private static org.xunyao.registry.licence.LicenceText sample(String code) {
        return LicenceTables.licences(RESOURCES.resolve("sample/licences.csv")).stream()
                .filter(row -> row.shop().text().equals(code))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void licencesOfTheSampleCountyAreThoseOfItsShops() {
        var rows = LicenceTables.licences(RESOURCES.resolve("sample/licences.csv"));
        Set<String> shops = new SampleCounty(RESOURCES.resolve("sample"))
                .pharmacies().stream()
                        .map(Pharmacy::creditCode)
                        .map(code -> code.text())
                        .collect(Collectors.toSet());
        assertThat(rows).hasSize(6).allSatisfy(row -> {
            assertThat(shops).contains(row.shop().text());
            assertThat(row.text().scopes())
                    .allMatch(code -> scopes.named(code, TODAY).isPresent());
        });
        assertThat(rows).as("one of them is over").anyMatch(row -> !row.text().valid(TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "'A,RANGE,甲,a,2024-01-01,,s,false\nA,RANGE,乙,b,2024-01-01,,s,false', 'row 3, column code'",
        "'A,SOME,甲,a,2024-01-01,,s,false', 'row 2, column kind'",
        "'A,RANGE,甲,a,2024-13-01,,s,false', 'row 2, column effective_from'",
        "'a b,RANGE,甲,a,2024-01-01,,s,false', 'row 2, column code'"
    })
    void aTableThatMakesNoSenseIsRefusedWithRowAndColumn(String rows, String where) throws IOException {
        Files.writeString(folder.resolve("licence-scopes.csv"), HEAD + rows + "\n");
        assertThatThrownBy(() -> new LicenceTables(folder).scopes())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-BAD")
                .hasMessageContaining(where);
    }
}
