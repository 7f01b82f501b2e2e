package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.casework.term.CalendarFile;
import org.xunyao.casework.term.CalendarFile.Layer;
import org.xunyao.casework.term.RanOut;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;
import org.xunyao.store.term.CalendarFilesInStore;
import org.xunyao.store.term.RanOutsInStore;

/// Notes of deadlines and calendars over the real database: what is recorded stays, once.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class TermsInStoreTest {
    private static final Instant START = Instant.parse("2026-11-22T01:02:03.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final RanOutsInStore notes = new RanOutsInStore();
    private final CalendarFilesInStore files = new CalendarFilesInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void aNoteStandsOnceAndAnotherLastDayIsAnotherNote() {
        RanOut first = note(DAY.plusDays(21), START);
        RanOut moved = note(DAY.plusDays(28), START.plusSeconds(1));
        write(tx -> {
            notes.add(tx, moved);
            notes.add(tx, first);
            return true;
        });
        assertThat(station.store().transactions().<List<RanOut>>read(notes::all))
                .containsExactly(first, moved);
        assertThatThrownBy(() -> write(tx -> {
                    notes.add(tx, note(DAY.plusDays(21), START.plusSeconds(2)));
                    return true;
                }))
                .isInstanceOf(FaultException.class);
    }

    @Test
    void theNewestCalendarOfALayerAndYearCounts() {
        CalendarFile.Taken second = file(Layer.NATIONAL, 2027, "二".repeat(20_000));
        CalendarFile.Taken county = file(Layer.COUNTY, 2027, "county");
        CalendarFile.Taken next = file(Layer.NATIONAL, 2028, "next");
        write(tx -> {
            files.add(tx, file(Layer.NATIONAL, 2027, "first"));
            return true;
        });
        write(tx -> {
            files.add(tx, second);
            files.add(tx, county);
            files.add(tx, next);
            return true;
        });
        assertThat(station.store().transactions().<List<CalendarFile.Taken>>read(files::newest))
                .containsExactlyInAnyOrder(second, county, next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update term_ran_out set sentence = 'NOTHING'",
                "delete from term_ran_out",
                "update calendar_file set content = ''",
                "delete from calendar_file"
            })
    void theDatabaseRefusesToChangeThem(String statement) {
        write(tx -> {
            notes.add(tx, note(DAY.plusDays(21), START));
            files.add(tx, file(Layer.PROVINCE, 2027, "x"));
            return true;
        });
        assertThatThrownBy(() -> write(tx -> Sessions.of(tx).doReturningWork(connection -> {
                    try (var sql = connection.createStatement()) {
                        return sql.executeUpdate(statement) > 0;
                    }
                })))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-");
        assertThat(station.store().transactions().<List<RanOut>>read(notes::all))
                .containsExactly(note(DAY.plusDays(21), START));
        assertThat(station.store().transactions().<List<CalendarFile.Taken>>read(files::newest))
                .containsExactly(file(Layer.PROVINCE, 2027, "x"));
    }

    private static RanOut note(LocalDate last, Instant at) {
        return new RanOut("lead:1", "LEAD-D01", DAY, last, "MUST_DECIDE", false, at);
    }

    private static CalendarFile.Taken file(Layer layer, int year, String text) {
        return new CalendarFile.Taken(layer, year, text, "person:1", START);
    }

    private <R> R write(Function<Tx, R> work) {
        return station.store().transactions().write(work);
    }
}
