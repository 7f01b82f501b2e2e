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
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.knowledge.LawTextsInStore;
import org.xunyao.store.session.Sessions;

/// Full texts of laws over the real database.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class LawTextsInStoreTest {
    private static final Instant START = Instant.parse("2026-11-22T01:02:03.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 15);

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final LawTextsInStore texts = new LawTextsInStore();
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
    void theNewestOfANameAndDayCountsAndNothingIsChangedOrTakenAway() {
        LawText.Taken long1 = text("甲法", DAY, "长".repeat(300_000));
        LawText.Taken other = text("甲法", DAY.plusDays(1), "另一版");
        write(tx -> {
            texts.add(tx, text("甲法", DAY, "初稿"));
            return true;
        });
        write(tx -> {
            texts.add(tx, long1);
            texts.add(tx, other);
            return true;
        });
        assertThat(newest()).containsExactlyInAnyOrder(long1, other);
        for (String statement : List.of("update law_text set content = ''", "delete from law_text")) {
            assertThatThrownBy(() -> write(tx -> Sessions.of(tx).doReturningWork(connection -> {
                        try (var sql = connection.createStatement()) {
                            return sql.executeUpdate(statement) > 0;
                        }
                    })))
                    .isInstanceOf(FaultException.class)
                    .hasMessageStartingWith("STORE-");
        }
        assertThat(newest()).containsExactlyInAnyOrder(long1, other);
    }

    private List<LawText.Taken> newest() {
        return station.store().transactions().<List<LawText.Taken>>read(texts::newest);
    }

    private static LawText.Taken text(String name, LocalDate from, String text) {
        return new LawText.Taken(name, from, text, "person:1", START);
    }

    private <R> R write(Function<Tx, R> work) {
        return station.store().transactions().write(work);
    }
}
