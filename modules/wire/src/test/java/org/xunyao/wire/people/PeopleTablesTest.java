package org.xunyao.wire.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.casework.people.PeopleGuard;
import org.xunyao.kernel.FaultException;

class PeopleTablesTest {
    private static final Path TABLE =
            Path.of(System.getProperty("xunyao.root"), "resources", "procedure", "people.csv");
    private static final Path FOLDER = Path.of(System.getProperty("xunyao.root"), "resources", "procedure");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(PeopleGuard.class)
    void eachConditionHasItsSource(PeopleGuard guard) {
        assertThat(new PeopleTables(FOLDER).rules().obstacle(guard, TODAY).source())
                .isNotBlank();
    }

    @Test
    void twoAgentsAreAllowedAtAHearing() {
        assertThat(new PeopleTables(FOLDER).rules().agentsAtMost(TODAY)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'AGENTS_AT_HEARING,2', 'AGENTS_AT_HEARING,'",
        "'NAME,,', 'NAME,3,'",
        "'PHONE,,', 'FAX,,'",
        "'AGENTS_AT_HEARING,2', 'AGENTS_AT_HEARING,0'",
        "2021-07-15, 2021-02-30"
    })
    void aTableThatIsWrongIsRefusedWhole(String right, String wrong) throws IOException {
        Files.writeString(folder.resolve("people.csv"), Files.readString(TABLE).replace(right, wrong));
        assertThatThrownBy(() -> new PeopleTables(folder).rules())
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("RESOURCE-BAD");
    }
}
