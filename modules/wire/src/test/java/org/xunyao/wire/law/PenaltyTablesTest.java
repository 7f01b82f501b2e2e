package org.xunyao.wire.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.LawChoice;
import org.xunyao.casework.penalty.PenaltyBook;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;

class PenaltyTablesTest {
    private static final Path LAW = Path.of(System.getProperty("xunyao.root"), "resources", "law");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (var files = Files.list(LAW)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static PenaltyBook book() {
        return new PenaltyTables(LAW).book();
    }

    @Test
    void everyViolationOfTheReferenceIsThereAndEachHasPenalties() {
        PenaltyBook book = book();
        List<String> ids = book.violations(TODAY).stream().map(Violation::id).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(55).contains("V01", "V29b", "V30c", "V36", "V49", "V55");
        assertThat(ids).allSatisfy(id -> assertThat(book.penalties(id, TODAY)).isNotEmpty());
        assertThat(book.tiers(TODAY)).extracting(Tier::step).containsExactly(Tier.Step.values());
        assertThat(book.factors(TODAY)).isNotEmpty();
    }

    /// Ranges of violations-penalties.md §1, typed from there.
    @ParameterizedTest
    @CsvSource({
        "V01, BASE, SHOP, 15, 1500000, 3000000",
        "V04, BASE, SHOP, 15, 100000, 200000",
        "V05, BASE, SHOP, 30000, 300000, 600000",
        "V06, BASE, SHOP, 15, 100000, 500000",
        "V07, BASE, SHOP, 15, 100000, 500000",
        "V07, SERIOUS, SHOP, 15, 500000, 1500000",
        "V08, OVERDUE, SHOP, 15, 100000, 500000",
        "V12, OVERDUE, SHOP, 15, 5000, 50000",
        "V12, HARM, SHOP, 15, 50000, 200000",
        "V18, BASE, SHOP, 15, 500000, 5000000",
        "V30, BASE, SHOP, 15, 0, 50000",
        "V34, BASE, SHOP, 15, 50000, 100000",
        "V41, BASE, SHOP, 9999.99, 50000, 150000",
        "V41, BASE, SHOP, 10000, 150000, 300000",
        "V41, SERIOUS, SHOP, 9999.99, 50000, 150000",
        "V41, SERIOUS, SHOP, 10000, 150000, 300000",
        "V45, BASE, SHOP, 20000, 100000, 400000",
        "V51, SERIOUS, SHOP, 9999.99, 50000, 150000",
        "V52, SERIOUS, SHOP, 10000, 30000, 100000",
        "V54, SERIOUS, SHOP, 9999.99, 10000, 50000",
        "V53, OVERDUE, SHOP, 15, 0, 2000",
        "V55, BASE, SHOP, 15, 10000, 30000"
    })
    void finesAreThoseOfTheReference(
            String id, Grade grade, PenaltyRow.Who who, String goods, String least, String most) {
        Amounts amounts = Amounts.UNKNOWN.goods(Money.parse(goods));
        List<PenaltyRow> fitting = book().penalties(id, TODAY).stream()
                .filter(row -> row.grade() == grade && row.who() == who && row.fits(amounts))
                .toList();
        assertThat(fitting).hasSize(1);
        assertThat(fitting.getFirst().fine().range(amounts))
                .contains(new FineRange(Money.parse(least), Money.parse(most)));
    }

    @Test
    void theLawOfTheConductStandsBesideTodays() {
        LawChoice choice = book().choice("V29", LocalDate.of(2026, 5, 14), TODAY);
        Amounts little = Amounts.UNKNOWN.goods(Money.yuan(100));
        assertThat(choice.changed()).isTrue();
        assertThat(choice.milder(Grade.BASE, PenaltyRow.Who.SHOP, little))
                .as("50,000 to 100,000 then, 100,000 to 200,000 now")
                .contains(LawChoice.Milder.THEN);
        assertThat(choice.milder(Grade.BASE, PenaltyRow.Who.SHOP, Amounts.UNKNOWN))
                .isEmpty();
        assertThat(book().choice("V29", LocalDate.of(2026, 5, 15), TODAY).changed())
                .isFalse();
        assertThat(book().choice("V30", LocalDate.of(2026, 5, 14), TODAY).silentThen())
                .isTrue();
    }

    @Test
    void everyValueOfGoodsHasOneRowWhereAnyHas() {
        PenaltyBook book = book();
        for (Violation one : book.violations(TODAY)) {
            for (Grade grade : Grade.values()) {
                for (PenaltyRow.Who who : PenaltyRow.Who.values()) {
                    List<PenaltyRow> rows = book.penalties(one.id(), TODAY).stream()
                            .filter(row -> row.grade() == grade && row.who() == who)
                            .toList();
                    for (String goods : List.of("0.01", "9999.99", "10000", "10000.01", "10000000000")) {
                        Amounts amounts = Amounts.UNKNOWN.goods(Money.parse(goods));
                        assertThat(rows.stream().filter(row -> row.fits(amounts)))
                                .as("%s %s %s at %s", one.id(), grade, who, goods)
                                .hasSize(rows.isEmpty() ? 0 : 1);
                    }
                }
            }
        }
    }

    @Test
    void closingAndRevokingGiveAHearingByThemselves() {
        assertThat(book().penalties("V01", TODAY)).allMatch(PenaltyRow::hearing);
        assertThat(book().penalties("V08", TODAY).stream().filter(row -> row.grade() == Grade.BASE))
                .noneMatch(PenaltyRow::hearing);
    }

    @Test
    void exemptionsAreUnverifiedUntilTheProvinceHasItsOwn() {
        assertThat(new PenaltyTables(LAW).exemptions())
                .isNotEmpty()
                .noneMatch(one -> one.legal().verified())
                .anyMatch(one -> one.violation().equals(Optional.of("V33")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "penalties.csv|MULTIPLE,GOODS_VALUE,15,30|MULTIPLE,GOODS_VALUE,30,15|row 2",
                "penalties.csv|V01,BASE|V99,BASE|V99",
                "penalties.csv|GOODS_VALUE,15,30|GOODS_VALUE,15,1E9|row 2, column most",
                "penalties.csv|V41,BASE,SHOP,,10000|V41,BASE,SHOP,,10000.01|V41 BASE",
                "penalties.csv|CLOSE CONFISCATE_GOODS|CLOSE NOTHING|column measures",
                "penalties.csv|100000,false|-1,false|column deemed",
                "violations.csv|V01,DRUG|V01,FOOD|column sector",
                "violations.csv|V04,DRUG|V03,DRUG|V03",
                "tiers.csv|LIGHT,从轻,0,30|LIGHT,从轻,31,30|row 3",
                "factors.csv|LIGHTEN|BOTH|column side"
            })
    void aTableThatIsBadIsRefusedWholeWithItsPlace(String file, String good, String bad, String place)
            throws IOException {
        Path table = folder.resolve(file);
        Files.writeString(table, Files.readString(table).replaceFirst(good, bad));
        assertThatThrownBy(() -> new PenaltyTables(folder).book())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-BAD")
                .hasMessageContaining(file.equals("violations.csv") && place.equals("V03") ? "penalties" : file)
                .hasMessageContaining(place);
    }
}
