package org.xunyao.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CreditCode;

class CsvTableTest {
    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");

    @TempDir
    private Path folder;

    @Test
    void readsTheRolesThatAreShipped() {
        var tables = new RoleTables(RESOURCES.resolve("roles"));
        assertThat(tables.grants()).isNotEmpty();
        assertThat(tables.signIn(LocalDate.of(2026, 11, 22)).tries()).isPositive();
    }

    @Test
    void readsTheSampleCountyThatIsShipped() {
        var county = new SampleCounty(RESOURCES.resolve("sample"));
        assertThat(county.people()).hasSize(14);
        assertThat(county.cameras()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(county.bureau().name()).isEqualTo("澜溪县市场监督管理局");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a,b\n1,2,3\n` | row 2",
                "`a\n1\n` | columns are",
                "`a,b\nx,true\n` | column a: not a whole number",
                "`a,b\n11,true\n` | column a: not within",
                "`a,b\n1,yes\n` | column b: neither",
                "`a,b\n1,\n` | column b: empty"
            })
    void refusesTheWholeTableWithRowAndColumn(String text, String said) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), text.translateEscapes());
        assertThatThrownBy(() -> new CsvTable(file)
                        .read(List.of("a", "b"), row -> row.number("a", 1, 10) + (row.flag("b") ? 1 : 0)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-BAD")
                .hasMessageContaining(said);
    }

    @Test
    void aRowThatMakesNoRecordIsAFaultWithItsLineAlsoBehindRemarks() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "camera,shop,point,address\n# remark\nC 1,店,门口,x\n");
        assertThatThrownBy(() -> CameraPoint.read(file))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("row 3");
    }

    @Test
    void saysWhenTheFileIsNotThere() {
        assertThatThrownBy(() -> CameraPoint.read(folder.resolve("none.csv")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-MISSING");
    }

    @Test
    void aCameraListOfOldStillReadsAndNamesNoPharmacy() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "camera,shop,point,address\nC1,店,门口,rtsp://h/1\n");
        assertThat(CameraPoint.read(file))
                .singleElement()
                .matches(point -> point.creditCode().isEmpty());
    }

    @Test
    void aCameraPointNamesItsPharmacyByCreditCodeOrNotAtAll() throws IOException {
        String head = "camera,shop,point,address,credit_code\n";
        Path file = Files.writeString(
                folder.resolve("c.csv"), head + "C1,店,门口,rtsp://h/1,91330198MA0000015U\nC2,店,门口,rtsp://h/2,\n");
        assertThat(CameraPoint.read(file))
                .extracting(CameraPoint::creditCode)
                .containsExactly(Optional.of(new CreditCode("91330198MA0000015U")), Optional.empty());
    }

    @Test
    void aCameraMayHaveASmallerStreamWhetherItsPharmacyIsNamedOrNot() throws IOException {
        Path few = Files.writeString(
                folder.resolve("c.csv"),
                "camera,shop,point,address,sub_address\nC1,店,门口,rtsp://h/1,rtsp://h/1s\nC2,店,门口,rtsp://h/2,\n");
        assertThat(CameraPoint.read(few))
                .extracting(CameraPoint::sub)
                .containsExactly(Optional.of("rtsp://h/1s"), Optional.empty());
        Path all = Files.writeString(
                folder.resolve("d.csv"),
                "camera,shop,point,address,sub_address,credit_code\nC1,店,门口,rtsp://h/1,rtsp://h/1s,\n");
        assertThat(CameraPoint.read(all))
                .singleElement()
                .matches(point -> point.sub().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credit_code | 91330198MA0000015V | column credit_code: not allowed here",
                "colour      | red                | columns are"
            })
    void aWrongCreditCodeOrAnotherColumnIsRefused(String column, String cell, String said) throws IOException {
        String text = "camera,shop,point,address,%s%nC1,店,门口,rtsp://h/1,%s%n".formatted(column, cell);
        Path file = Files.writeString(folder.resolve("c.csv"), text);
        assertThatThrownBy(() -> CameraPoint.read(file))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining(said);
    }

    @Test
    void aCameraPointDoesNotTellItsPassword() throws IOException {
        Path file =
                Files.writeString(folder.resolve("c.csv"), "camera,shop,point,address\nC1,店,门口,rtsp://u:secret@h/1\n");
        assertThat(CameraPoint.read(file)).singleElement().asString().doesNotContain("secret");
    }
}
