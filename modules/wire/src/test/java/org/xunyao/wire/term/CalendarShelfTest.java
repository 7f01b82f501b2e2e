package org.xunyao.wire.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.casework.term.CalendarFile;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.wire.CalendarTables;

final class CalendarShelfTest {
    private static final Path SHIPPED = Path.of(System.getProperty("xunyao.root"), "resources", "calendar");
    private static final String HEAD = "date,name,is_off_day,source,verified\n";

    @TempDir
    Path folder;

    private final CalendarShelf shelf = new CalendarShelf(SHIPPED);

    @Test
    void whatIsShippedIsTheSameCalendarAsBefore() {
        WorkCalendar before = new CalendarTables(SHIPPED).calendar();
        WorkCalendar now = shelf.calendar(List.of());
        LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(day -> {
            assertThat(now.isWorkday(day)).as("%s", day).isEqualTo(before.isWorkday(day));
            assertThat(now.isEstimated(day)).as("%s", day).isEqualTo(before.isEstimated(day));
        });
    }

    @Test
    void aCountyIsNearerThanItsProvinceAndBothThanTheCountry() throws IOException {
        CalendarFile country = file("cn-2027.csv", "2027-03-01,某节,true,通知,true\n2027-03-02,某节,true,通知,true\n");
        CalendarFile province =
                file("province-2027.csv", "2027-03-06,某节,false,省规定,true\n2027-03-03,三月三,true,省规定,true\n");
        CalendarFile county = file("county-2027.csv", "2027-03-03,三月三,true,县规定,true\n2027-03-06,县节,true,县规定,true\n");
        WorkCalendar all = shelf.calendar(List.of(taken(country), taken(province), taken(county)));
        assertThat(all.isWorkday(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(all.isWorkday(LocalDate.of(2027, 3, 3))).isFalse();
        assertThat(all.isWorkday(LocalDate.of(2027, 3, 6)))
                .as("the county wins")
                .isFalse();
        assertThat(shelf.calendar(List.of(taken(province))).isWorkday(LocalDate.of(2027, 3, 6)))
                .isTrue();
        assertThat(shelf.calendar(List.of(taken(province))).isEstimated(LocalDate.of(2027, 3, 1)))
                .as("a province's days are no notice of the year")
                .isTrue();
        assertThat(all.isEstimated(LocalDate.of(2027, 3, 1))).isFalse();
    }

    @Test
    void aCalendarThatEverybodyHoldsTakesTheDaysOfTheNext() throws IOException {
        WorkCalendar held = shelf.calendar(List.of());
        LocalDate day = LocalDate.of(2027, 3, 1);
        assertThat(held.isWorkday(day)).isTrue();
        assertThat(held.isEstimated(day)).isTrue();
        held.become(shelf.calendar(List.of(), file("cn-2027.csv", "2027-03-01,某节,true,通知,true\n")));
        assertThat(held.isWorkday(day)).isFalse();
        assertThat(held.isEstimated(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-13-01,x,true,s,true|row 2, column date",
                "2028-02-01,x,true,s,true|row 2, column date",
                "2027-03-01,x,false,s,true|row 2, column is_off_day",
                "2027-03-01,x,maybe,s,true|row 2, column is_off_day",
                "2027-03-01,,true,s,true|row 2, column name",
                "2027-03-01,x,true,s|row 2",
                "2027-03-01,\"x\"y,true,s,true|row 2",
                "2027-03-01,\"x,true,s,true|row",
                "''|row 1"
            })
    void aFileThatIsNotWholeIsRefusedWithItsRowAndColumn(String row, String said) {
        assertThatThrownBy(() -> file("cn-2027.csv", row + "\n"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-BAD")
                .hasMessageContaining(said);
    }

    @Test
    void aDayThatStandsTwiceIsRefusedAndSoIsAForeignNameAndAForeignCode() throws IOException {
        String row = "2027-03-01,x,true,s,true\n";
        assertThatThrownBy(() -> file("cn-2027.csv", row + row)).hasMessageContaining("row 3, column date");
        assertThatThrownBy(() -> file("holidays.csv", row)).hasMessageContaining("CALENDAR-NAME");
        Path file = folder.resolve("cn-2028.csv");
        Files.write(file, (HEAD + "2028-03-01,节,true,s,true\n").getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> CalendarShelf.read(file)).hasMessageContaining("CALENDAR-READ");
        Files.write(file, new byte[70_000]);
        assertThatThrownBy(() -> CalendarShelf.read(file)).hasMessageContaining("CALENDAR-READ");
    }

    @Test
    void aFileOfAnOfficeProgramIsReadAndOneWithHiddenCharactersIsNot() throws IOException {
        Path file = folder.resolve("cn-2027.csv");
        Files.writeString(file, "\uFEFF" + HEAD + "2027-03-01,节,true,s,true\r\n");
        CalendarFile read = CalendarShelf.read(file);
        assertThat(read.days()).hasSize(1);
        assertThat(shelf.calendar(List.of(taken(read))).isWorkday(LocalDate.of(2027, 3, 1)))
                .isFalse();
        Files.writeString(file, HEAD + "2027-03-01,节\u0000,true,s,true\n");
        assertThatThrownBy(() -> CalendarShelf.read(file)).hasMessageContaining("CALENDAR-READ");
        Files.writeString(file, ",,\"\n2027-03-01,节,true,s,true\n");
        assertThatThrownBy(() -> CalendarShelf.read(file)).hasMessageContaining("RESOURCE-BAD");
        Files.writeString(file, "");
        assertThatThrownBy(() -> CalendarShelf.read(file)).hasMessageContaining("RESOURCE-BAD");
    }

    @Test
    void aNoticeThatContradictsAnotherIsRefused() throws IOException {
        CalendarFile next = file("cn-2027.csv", "2027-01-02,元旦,true,通知,true\n");
        CalendarFile before = file("cn-2026.csv", "2027-01-02,元旦,false,通知,true\n");
        assertThatThrownBy(() -> shelf.calendar(List.of(taken(before)), next))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("CALENDAR-DISAGREES")
                .hasMessageContaining("2027-01-02");
        assertThat(shelf.calendar(List.of(taken(next)), next).isWorkday(LocalDate.of(2027, 1, 2)))
                .as("the same year again takes the place of the first")
                .isFalse();
    }

    private CalendarFile file(String name, String rows) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, HEAD + rows, StandardCharsets.UTF_8);
        return CalendarShelf.read(file);
    }

    private static CalendarFile.Taken taken(CalendarFile file) {
        return new CalendarFile.Taken(file.layer(), file.year(), file.text(), "person:1", Instant.EPOCH);
    }
}
