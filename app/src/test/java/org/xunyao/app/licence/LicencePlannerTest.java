package org.xunyao.app.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.licence.sheet.LicencePlan;
import org.xunyao.app.licence.sheet.LicencePlanner;
import org.xunyao.app.licence.sheet.SheetFault;
import org.xunyao.registry.Area;
import org.xunyao.registry.CreditCode;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.wire.licence.LicenceTables;
import org.xunyao.wire.sheet.SheetFile;
import org.xunyao.wire.sheet.SheetLimits;

/// Sheets of licences: taken whole, or refused with row and column.
class LicencePlannerTest {
    private static final String HEAD = "统一社会信用代码,许可证编号,经营方式,经营类别和范围,冷藏冷冻,证载原文,经营地址,有效期自,有效期至\r\n";
    private static final String GOOD =
            "91330198MA0000015U,澜CB330198001,零售连锁门店,处方药、乙类非处方药、中成药,是,处方药,澜溪县1号,2024-03-01,2029-02-28\r\n";
    private static final LicenceScopes SCOPES =
            new LicenceTables(Path.of(System.getProperty("xunyao.root", ".."), "resources", "registry")).scopes();

    private List<ShopLicence> shops = List.of(shop(1, "91330198MA0000015U"), shop(2, "91330198MA0000023N"));

    private static ShopLicence shop(int number, String code) {
        var shop = new Pharmacy(
                new PharmacyId(new UUID(0, number)),
                "样例药店" + number,
                new CreditCode(code),
                "澜DA330198002",
                "样例县",
                "样例",
                "",
                new Area("330198", "样例"));
        return new ShopLicence(shop, Optional.empty());
    }

    private LicencePlan plan(String text) {
        var sheet = SheetFile.read(text.getBytes(StandardCharsets.UTF_8), SheetLimits.USUAL);
        return new LicencePlanner(shops, SCOPES, LocalDate.of(2026, 11, 23)).plan("a.csv", sheet);
    }

    @Test
    void aWholeSheetIsPlannedAndWhatIsKnownIsNotWrittenAgain() {
        LicencePlan plan =
                plan(HEAD + GOOD + GOOD.replace("0000015U", "0000023N").replace("零售连锁门店", "零售"));
        assertThat(plan.isReady()).isTrue();
        assertThat(plan.planned()).hasSize(2).first().satisfies(one -> {
            assertThat(one.text().scopes()).containsExactlyInAnyOrder("PRESCRIPTION", "OTC_B", "CHINESE");
            assertThat(one.text().method()).isEqualTo(LicenceMethod.CHAIN_SHOP);
            assertThat(one.text().cold()).isTrue();
            assertThat(one.seen()).isZero();
        });
        var known = new DrugLicence(
                shops.getFirst().shop().id(), 3, plan.planned().getFirst().text(), Instant.EPOCH, "person:x");
        shops = List.of(new ShopLicence(shops.getFirst().shop(), Optional.of(known)), shops.getLast());
        LicencePlan again = plan(HEAD + GOOD);
        assertThat(again.isReady()).as("nothing is new").isFalse();
        assertThat(again.same()).isEqualTo(1);
        assertThat(plan(HEAD + GOOD.replace("1号", "2号")).planned())
                .singleElement()
                .satisfies(one -> assertThat(one.seen()).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "91330198MA0000015U, 91330198MA0000031H, 统一社会信用代码, SHOP",
        "澜CB330198001, '', 许可证编号, TEXT",
        "零售连锁门店, 超市, 经营方式, METHOD",
        "处方药、乙类非处方药、中成药, 处方药、疫苗, 经营类别和范围, SCOPE",
        "处方药、乙类非处方药、中成药, '', 经营类别和范围, SCOPE",
        "是, 有, 冷藏冷冻, FLAG",
        "澜溪县1号, '', 经营地址, TEXT",
        "2024-03-01, 2024/3/1, 有效期自, DATE",
        "2029-02-28, 2023-02-28, 有效期至, DATES"
    })
    void oneWrongCellRefusesTheWholeSheetByRowAndColumn(String good, String wrong, String column, String code) {
        String second = GOOD.replace("0000015U", "0000023N");
        String bad = GOOD.replace(good + ",", wrong + ",").replace(good + "\r", wrong + "\r");
        LicencePlan plan = plan(HEAD + second + bad);
        assertThat(plan.isReady()).isFalse();
        assertThat(plan.faults()).containsExactly(new SheetFault(3, column, code));
    }

    @Test
    void aShopThatStandsTwiceAndAHeadThatNobodyKnowsAreRefused() {
        assertThat(plan(HEAD + GOOD + GOOD).faults()).containsExactly(new SheetFault(3, "统一社会信用代码", "TWICE"));
        assertThat(plan(HEAD.replace("冷藏冷冻", "冷链") + GOOD).faults())
                .containsExactly(new SheetFault(1, "E", "COLUMN"), new SheetFault(1, "冷藏冷冻", "COLUMN-MISSING"));
        assertThat(plan(HEAD).faults()).containsExactly(new SheetFault(1, "", "EMPTY"));
    }
}
