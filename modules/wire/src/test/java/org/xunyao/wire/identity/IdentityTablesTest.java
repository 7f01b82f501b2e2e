package org.xunyao.wire.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.identity.Notice;

class IdentityTablesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Path HOUSE = Path.of(System.getProperty("xunyao.root", "../.."), "resources", "identity");

    @TempDir
    Path folder;

    @BeforeEach
    void copies() throws IOException {
        for (String name : new String[] {"limits.csv", "notice.csv"}) {
            Files.copy(HOUSE.resolve(name), folder.resolve(name));
        }
    }

    private IdentityTables changed(String name, String from, String to) throws IOException {
        String text = Files.readString(HOUSE.resolve(name));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(name), text.replace(from, to));
        return new IdentityTables(folder);
    }

    @Test
    void theHousesTablesHoldToday() {
        var tables = new IdentityTables(HOUSE);
        assertThat(tables.limits(DAY).code()).isEqualTo(Duration.ofMinutes(5));
        assertThat(tables.limits(DAY).tries()).isEqualTo(3);
        Notice notice = tables.notice(DAY);
        assertThat(notice.version()).isEqualTo("2026-1");
        assertThat(notice.verified()).as("one unverified sentence is enough").isFalse();
    }

    @Test
    void figuresThatAreMissingDoubledOrContradictEachOtherAreRefused() throws IOException {
        assertBad(() -> new IdentityTables(folder).limits(LocalDate.of(2026, 10, 31)));
        var without = changed("limits.csv", "code.tries,", "code.trials,");
        assertBad(() -> without.limits(DAY));
        var crossed = changed("limits.csv", "samples.least,3,", "samples.least,6,");
        assertBad(() -> crossed.limits(DAY));
        var doubled = changed("limits.csv", "code.hour,6,codes", "code.tries,6,times");
        assertBad(() -> doubled.limits(DAY));
        var endless = changed("limits.csv", "consent.longest,12,", "consent.longest,1200000,");
        assertBad(() -> endless.limits(DAY));
    }

    @Test
    void oneVersionOfTheNoticeHoldsOnADayOrNone() throws IOException {
        assertBad(() -> new IdentityTables(folder).notice(LocalDate.of(2026, 10, 31)));
        var two = changed("notice.csv", "2026-1,rights", "2026-2,rights");
        assertBad(() -> two.notice(DAY));
    }

    private static void assertBad(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("RESOURCE-BAD"));
    }
}
