package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunyao.documents.finding.LintReasons.Kept;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.documents.ReasonsInStore;
import org.xunyao.store.session.Sessions;

/// Reasons for issuing over both engines.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class ReasonsInStoreTest {
    private static final UUID PAPER = new UUID(8, 1);
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03.123456Z");
    private static final List<Kept> KEPT = List.of(
            new Kept("TERM", "issuedOn", "2026-11-01", "当事人下落不明\n已说明", "person:1", AT),
            new Kept("QUOTED", "notified", "澜市监罚告〔2026〕9号\n𠮷", "由".repeat(1_000), "person:1", AT));

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final ReasonsInStore reasons = new ReasonsInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        station.store().transactions().write(tx -> {
            reasons.add(tx, PAPER, KEPT);
            return true;
        });
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void theyComeBackInTheirOrderForTheirDocumentAlone() {
        assertThat(read(PAPER)).isEqualTo(KEPT);
        assertThat(read(new UUID(8, 2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update document_reason set reason = 'x'", "delete from document_reason"})
    void theDatabaseRefusesToChangeThem(String statement) {
        assertThatThrownBy(() -> station.store()
                        .transactions()
                        .write(tx -> Sessions.of(tx).doReturningWork(connection -> {
                            try (var sql = connection.createStatement()) {
                                return sql.executeUpdate(statement) > 0;
                            }
                        })))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-");
        assertThat(read(PAPER)).isEqualTo(KEPT);
    }

    private List<Kept> read(UUID document) {
        return station.store().transactions().read(tx -> reasons.of(tx, document));
    }
}
