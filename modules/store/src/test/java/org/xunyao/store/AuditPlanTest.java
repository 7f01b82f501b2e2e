package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.audit.AuditIndex.Place;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.access.audit.Checkpoint;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// How Derby answers the questions about the audit, as {@link PlanTest} asks for the others.
class AuditPlanTest {
    private static final int ROWS = 3_000;
    private static final int PAGE = 10;

    @TempDir
    static Path folder;

    private static Station station;
    private static AuditShelf shelf;

    @BeforeAll
    static void fill() {
        station = Station.open(folder);
        shelf = station.store().auditShelf(Station.NAME);
        station.store().transactions().write(tx -> {
            for (int i = 1; i <= ROWS; i++) {
                shelf.trail().append(tx, link(i));
                if (i % 10 == 0) {
                    shelf.checkpoints().add(tx, checkpoint(i));
                }
            }
            return true;
        });
        // What Derby's own daemon does on a station that has been at work for a while.
        station.store().transactions().write(tx -> {
            Sessions.of(tx).doWork(connection -> {
                try (CallableStatement call =
                        connection.prepareCall("call syscs_util.syscs_update_statistics('APP', 'AUDIT', null)")) {
                    call.execute();
                }
            });
            return true;
        });
    }

    @AfterAll
    static void close() {
        station.close();
    }

    @Test
    void theFirstPageIsReadFromTheIndexByTime() {
        answered("AUDIT_BY_TIME", AuditQuery.all(), Optional.empty(), ROWS, ROWS - 1);
    }

    @Test
    void aPageFarBackIsReadFromItsPlaceInTheIndex() {
        var place = new Place(link(1_000).at(), 1_000);
        answered("AUDIT_BY_TIME", AuditQuery.all(), Optional.of(place), 999, 998);
    }

    @Test
    void aPersonsLinksAreReadFromTheIndexByActor() {
        AuditQuery query = query(Optional.of("person:3"), Optional.empty(), Optional.empty(), Optional.empty());
        answered("AUDIT_BY_ACTOR", query, Optional.empty(), 2_993, 2_983);
    }

    @Test
    void anObjectsLinksAreReadFromTheIndexByTarget() {
        AuditQuery query =
                query(Optional.empty(), Optional.of(new Target("lead", "41")), Optional.empty(), Optional.empty());
        answered("AUDIT_BY_TARGET", query, Optional.empty(), 2_941, 2_841);
    }

    @Test
    void allLinksOfAKindOfObjectAreReadFromTheIndexByKind() {
        var query = new AuditQuery(
                Optional.empty(),
                Optional.of("lead"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        answered("AUDIT_BY_KIND", query, Optional.empty(), ROWS, ROWS - 1);
    }

    @Test
    void oneKindOfActionIsReadFromTheIndexByAction() {
        AuditQuery query = query(Optional.empty(), Optional.empty(), Optional.of("action.7"), Optional.empty());
        answered("AUDIT_BY_ACTION", query, Optional.empty(), 2_987, 2_967);
    }

    @Test
    void refusalsArePickedOutOfTheIndexByTime() {
        AuditQuery query = query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("refused"));
        assertThat(plan(tx -> shelf.index().page(tx, Station.NAME, query, Optional.empty(), PAGE))
                        .text())
                .contains("AUDIT_BY_TIME")
                .doesNotContain("Sort ResultSet");
    }

    @Test
    void aDayIsReadFromTheIndexByTime() {
        var query = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(link(500).at()),
                Optional.of(link(600).at()),
                Optional.empty(),
                Optional.empty());
        answered("AUDIT_BY_TIME", query, Optional.empty(), 597, 596);
    }

    @Test
    void theNewestCheckpointIsReadFromTheDescendingIndex() {
        QueryPlan plan =
                plan(tx -> assertThat(shelf.checkpoints().last(tx, Station.NAME).orElseThrow())
                        .isEqualTo(checkpoint(ROWS)));
        assertThat(plan.text()).contains("AUDIT_CHECKPOINT_NEWEST").doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    @Test
    void aMangledCheckpointRowIsNamedAndTheOthersAreStillRead() {
        station.store().transactions().read(tx -> {
            for (long at : List.of((long) ROWS, 20L)) {
                Sessions.of(tx).doWork(connection -> {
                    try (var statement = connection.prepareStatement(
                            "update audit_checkpoint set sm3 = 'nonsense', cause = 'NONE' where chain_no = ?")) {
                        statement.setLong(1, at);
                        assertThat(statement.executeUpdate()).isEqualTo(1);
                    }
                });
            }
            assertThat(shelf.checkpoints().mangled(tx, Station.NAME)).containsExactly(20L, (long) ROWS);
            assertThat(shelf.checkpoints().last(tx, Station.NAME)).contains(checkpoint(ROWS - 10));
            assertThat(shelf.checkpoints().from(tx, Station.NAME, 1, 3))
                    .extracting(signed -> signed.checkpoint().sequence())
                    .containsExactly(10L, 30L, 40L);
            assertThat(shelf.checkpoints().newest(tx, Station.NAME, 45, 3))
                    .extracting(signed -> signed.checkpoint().sequence())
                    .containsExactly(40L, 30L, 10L);
            // Nothing of this stays.
            Sessions.of(tx).doWork(Connection::rollback);
            return true;
        });
    }

    @Test
    void pagesJoinWithoutAHoleAlsoWhereManyLinksHaveOneTime() {
        station.store().transactions().read(tx -> {
            long before = ROWS + 1;
            Optional<Place> place = Optional.empty();
            List<AuditRecord> page = shelf.index().page(tx, Station.NAME, AuditQuery.all(), place, 700);
            while (!page.isEmpty()) {
                for (AuditRecord link : page) {
                    assertThat(link.sequence()).isEqualTo(--before);
                }
                page = shelf.index()
                        .page(tx, Station.NAME, AuditQuery.all(), Optional.of(Place.of(page.getLast())), 700);
            }
            assertThat(before).isEqualTo(1);
            return true;
        });
    }

    @Test
    void aLinkMayHaveTheLongestTargetThatItsColumnTakes() {
        var longest = new Target("lead", "案".repeat(1_000));
        station.store().transactions().read(tx -> {
            AuditRecord link = link(ROWS + 1);
            shelf.trail()
                    .append(
                            tx,
                            new AuditRecord(
                                    link.station(),
                                    link.sequence(),
                                    link.at(),
                                    "员".repeat(400),
                                    link.action(),
                                    longest,
                                    link.outcome(),
                                    link.attempt(),
                                    link.previous(),
                                    link.digest()));
            AuditQuery query = query(Optional.empty(), Optional.of(longest), Optional.empty(), Optional.empty());
            assertThat(shelf.index().page(tx, Station.NAME, query, Optional.empty(), PAGE))
                    .hasSize(1);
            return true;
        });
    }

    private static void answered(String index, AuditQuery query, Optional<Place> after, long... first) {
        QueryPlan plan = plan(tx -> assertThat(shelf.index().page(tx, Station.NAME, query, after, PAGE))
                .hasSize(PAGE)
                .extracting(AuditRecord::sequence)
                .startsWith(first[0], first[1]));
        assertThat(plan.text()).contains(index).doesNotContain("Sort ResultSet");
        assertThat(plan.rowsVisited()).isLessThan(100);
    }

    static AuditQuery query(
            Optional<String> actor, Optional<Target> target, Optional<String> action, Optional<String> outcome) {
        return new AuditQuery(
                actor,
                target.map(Target::kind),
                target.map(Target::id),
                Optional.empty(),
                Optional.empty(),
                action,
                outcome);
    }

    private static QueryPlan plan(Consumer<Tx> question) {
        return QueryPlan.of(station.store(), question);
    }

    /// Three links share each moment.
    static AuditRecord link(int i) {
        return new AuditRecord(
                Station.NAME,
                i,
                Instant.ofEpochSecond(1_790_000_000L + (i + 2) / 3),
                "person:" + i % 10,
                "action." + i % 20,
                new Target("lead", Integer.toString(i % 100)),
                i % 100 == 0 ? "refused" : "done",
                "",
                "0".repeat(64),
                "1".repeat(64));
    }

    static SignedCheckpoint checkpoint(int i) {
        return new SignedCheckpoint(
                new Checkpoint(
                        Station.NAME,
                        i,
                        "1".repeat(64),
                        Instant.ofEpochSecond(1_790_000_000L + i),
                        "CONSISTENT +08:00",
                        Cause.HOURLY),
                "AAAA");
    }
}
