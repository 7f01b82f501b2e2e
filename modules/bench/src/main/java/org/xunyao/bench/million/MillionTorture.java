package org.xunyao.bench.million;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xunyao.bench.station.CarelessFiles;
import org.xunyao.bench.station.ChildJava;
import org.xunyao.bench.station.OpenStore;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterMain;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.station.WriterProcess.Launch;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.Tx;
import org.xunyao.store.Store;
import org.xunyao.store.StoreLocation;

/// `million`: every list's first page and page 10,000 within 200 ms, the start within 5 s, the recovery
/// after a kill within 10 s. A cycle is one alarm; without a number it is 10⁶ of them. The negative
/// control drops the descending indexes.
public final class MillionTorture implements Torture {
    private static final int ALARMS = 1_000_000;
    private static final int READINGS = 40;
    private static final double PAGE_MILLIS = 200;
    private static final double START_SECONDS = 5;
    private static final double RECOVERY_SECONDS = 10;
    private static final int SAVES = 500;
    private static final double MILLIS = 1e6;
    private static final double SECONDS = 1e9;

    private final Clock clock = new SystemClock(SystemClock.CHINA);

    /// Makes it; it holds no state.
    public MillionTorture() {}

    @Override
    public String id() {
        return "million";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        var size = Size.of(options.cyclesOr(ALARMS));
        Path folder = filled(options, size);
        var slow = new ArrayList<String>();
        String pages = pages(options, folder, size, slow);
        // The cache of classes is made once for all children, which is no part of any start.
        var _ = ChildJava.words(options.scratch(), List.of());
        double start = start(options, folder);
        judge("start", start, START_SECONDS, slow);
        int saves = killed(options, folder);
        double recovery = start(options, folder);
        judge("recovery", recovery, RECOVERY_SECONDS, slow);
        String figure = String.format(
                "%,d alarms, %,d evidence, %,d cases: %s; start %.1f s, recovery after kill -9 within save %,d %.1f s",
                size.alarms(), size.evidence(), size.cases(), pages, start, saves + 1, recovery);
        return slow.isEmpty() ? new Outcome.Passed(figure) : new Outcome.Failed("too slow " + slow + "; " + figure);
    }

    private static void judge(String what, double figure, double most, List<String> slow) {
        if (figure > most) {
            slow.add(what);
        }
    }

    /// Filling takes longer than measuring, so a filled station stays beside the scratch folder for the next run
    /// of a program that fills in the same way.
    private Path filled(TortureOptions options, Size size) throws IOException {
        String name = "million-v" + Filling.VERSION + "-" + size.alarms() + (options.negative() ? "-negative" : "");
        Path folder = options.scratch().resolveSibling(name);
        Path mark = folder.resolve("filled");
        if (!Files.exists(mark)) {
            if (Files.exists(folder)) {
                throw new IOException(folder + " was not filled to the end: remove it");
            }
            fill(options, folder, size);
            new CarelessFiles().replace(mark, new byte[0]);
        }
        return folder;
    }

    private void fill(TortureOptions options, Path folder, Size size) throws IOException {
        try (Store _ = open(folder);
                Connection connection = OpenStore.beside(folder)) {
            long begun = clock.nanoTime();
            new Filling(connection, size, options.progress()).fill();
            options.progress().accept(String.format("filled in %.0f s", (clock.nanoTime() - begun) / SECONDS));
            if (options.negative()) {
                withoutIndexes(connection);
            }
        } catch (SQLException refused) {
            throw new IOException(refused);
        }
    }

    private String pages(TortureOptions options, Path folder, Size size, List<String> slow) throws IOException {
        double slowest = 0;
        try (Store store = open(folder)) {
            for (Map.Entry<String, Function<Tx, List<?>>> list :
                    new Lists(store, size).all().entrySet()) {
                double p95 = p95(store, list.getValue());
                options.progress().accept(String.format("%-32s p95 %6.1f ms", list.getKey(), p95));
                judge(list.getKey(), p95, PAGE_MILLIS, slow);
                slowest = Math.max(slowest, p95);
            }
        }
        return String.format("slowest page p95 %.0f ms", slowest);
    }

    /// With the memory that the program has.
    private static Store open(Path folder) throws IOException {
        return OpenStore.opened(Store.open(StoreLocation.of(folder), OpenStore.key()));
    }

    private static void withoutIndexes(Connection connection) throws SQLException {
        for (String index : List.of(
                "alarm_by_state", "lead_newest", "case_file_newest", "evidence_newest", "package_sent_newest")) {
            try (var statement = connection.createStatement()) {
                statement.execute("drop index " + index);
            }
        }
        connection.commit();
    }

    private double p95(Store store, Function<Tx, List<?>> list) throws IOException {
        double[] millis = new double[READINGS];
        for (int i = 0; i < READINGS; i++) {
            long begun = clock.nanoTime();
            List<?> rows = store.transactions().read(list);
            millis[i] = (clock.nanoTime() - begun) / MILLIS;
            if (rows.isEmpty()) {
                throw new IOException("an empty page");
            }
        }
        Arrays.sort(millis);
        return millis[(int) Math.ceil(0.95 * READINGS) - 1];
    }

    /// From the start of the process until its store is open; it then ends in order.
    private double start(TortureOptions options, Path folder) throws IOException, InterruptedException {
        long begun = clock.nanoTime();
        try (WriterProcess writer = writer(options, folder, 0)) {
            writer.awaitOpened();
            double seconds = (clock.nanoTime() - begun) / SECONDS;
            writer.awaitEnd();
            if (writer.openedMillis() < 0 || !writer.endedInOrder()) {
                throw new IOException("the station did not start: " + writer.trouble());
            }
            return seconds;
        }
    }

    /// Leaves a station that died within a save, with all that was saved since its start still to be read out of
    /// the log.
    ///
    /// @return saves before that one
    private static int killed(TortureOptions options, Path folder) throws IOException, InterruptedException {
        try (WriterProcess writer = writer(options, folder, Integer.MAX_VALUE)) {
            writer.awaitSaves(SAVES);
            writer.kill();
            writer.awaitEnd();
            int saves = writer.acks().size();
            if (saves < SAVES || !writer.wasKilled()) {
                throw new IOException("not killed within a save, after " + saves + ": " + writer.trouble());
            }
            options.progress().accept("killed after " + saves + " saves");
            return saves;
        }
    }

    private static WriterProcess writer(TortureOptions options, Path folder, int saves) throws IOException {
        Launch launch = new Launch(List.of(), List.of(), folder, Sabotage.NONE, saves, 1)
                .with(List.of("-D" + WriterMain.BLIND + "=true"));
        return WriterProcess.start(launch, options.scratch(), List.of());
    }
}
