package org.xunyao.bench.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xunyao.app.neutral.JsonRows;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.bench.station.CaseFlow;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.StoreOpening;
import org.xunyao.store.neutral.Manifest;
import org.xunyao.store.neutral.NeutralExport;
import org.xunyao.store.neutral.NeutralImport;
import org.xunyao.store.neutral.Progress;
import org.xunyao.store.postgres.SharedStore;
import org.xunyao.store.postgres.StoreUrl;
import org.xunyao.testkit.postgres.PostgresServer;

/// T20c: a station's whole store goes out of Derby into PostgreSQL and back into Derby through JSON
/// Lines; rows and evidence files have the same digests at each stop, and what was saved is found at the
/// end. The negative control changes one cell on the way.
public final class WayOutTorture implements Torture {
    private static final int SAVES = 600;
    private static final int MOST_BYTES = 40_000;
    private static final String DATABASE = "t20c";

    /// Makes it; it holds no state.
    public WayOutTorture() {}

    @Override
    public String id() {
        return "T20c";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        Optional<String> missing = PostgresServer.missing();
        if (missing.isPresent()) {
            return new Outcome.Skipped(missing.get());
        }
        try (PostgresServer server = PostgresServer.start()) {
            server.createDatabase(DATABASE, "template0");
            return travelled(options, server);
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    private static Outcome travelled(TortureOptions options, PostgresServer server) throws SQLException {
        int saves = options.cyclesOr(SAVES);
        Path home = options.scratch().resolve("derby");
        live(home, saves, options.seed());
        StoreLocation shared = StoreLocation.of(options.scratch().resolve("station"))
                .sharing(new SharedStore(
                        StoreUrl.parse(server.url(DATABASE)), options.scratch().resolve("share")));
        StoreLocation back = OpenStore.location(options.scratch().resolve("back"));

        Manifest first = export(OpenStore.location(home), options.scratch().resolve("out1"));
        options.progress().accept("out of Derby");
        take(shared, options.scratch().resolve("out1"));
        if (options.negative()) {
            server.execute(DATABASE, "update evidence_custody set actor = actor || '.'");
        }
        Manifest second = export(shared, options.scratch().resolve("out2"));
        options.progress().accept("out of PostgreSQL");
        take(back, options.scratch().resolve("out2"));
        Manifest third = export(back, options.scratch().resolve("out3"));
        if (!first.equals(second) || !second.equals(third)) {
            return new Outcome.Failed("differs: " + different(first, second) + " / " + different(second, third));
        }
        long rows = first.tables().stream().mapToLong(Manifest.Table::rows).sum();
        return new Outcome.Passed(String.format(
                "%,d rows of %d tables and %,d files, Derby -> PostgreSQL -> Derby, all digests equal (seed %d)",
                rows, first.tables().size(), first.files().size(), options.seed()));
    }

    private static List<String> different(Manifest one, Manifest other) {
        return one.tables().stream()
                .filter(table -> !other.tables().contains(table))
                .map(Manifest.Table::name)
                .toList();
    }

    private static void live(Path folder, int saves, long seed) {
        var clock = new SystemClock(SystemClock.CHINA);
        try (BenchStation station =
                BenchStation.over(opened(OpenStore.location(folder)), folder, clock, Sabotage.NONE)) {
            var flow = new CaseFlow(station, new Random(seed), MOST_BYTES);
            for (int save = 0; save < saves; save++) {
                flow.next();
            }
        }
    }

    private static Manifest export(StoreLocation location, Path into) {
        try (Store store = opened(location)) {
            var export = new NeutralExport(new JsonRows(), location.files(), Progress.SILENT);
            return store.transactions().read(tx -> export.write(tx, into));
        }
    }

    private static void take(StoreLocation location, Path from) {
        try (Store store = opened(location)) {
            var files = BenchStation.files(store);
            var taking = new NeutralImport(new JsonRows(), location.files(), files, Progress.SILENT);
            store.transactions().write(tx -> taking.read(tx, from));
        }
    }

    private static Store opened(StoreLocation location) {
        return switch (Store.open(location)) {
            case StoreOpening.Opened(Store store) -> store;
            case StoreOpening.Refused(String code, String detail) -> throw new FaultException(code, detail);
        };
    }
}
