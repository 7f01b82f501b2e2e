package org.xunyao.bench.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.bench.station.ChildJava;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.BackupMaker;
import org.xunyao.store.backup.BackupSource;
import org.xunyao.store.backup.Proving;
import org.xunyao.store.backup.RestoreWish;
import org.xunyao.store.backup.Restored;
import org.xunyao.store.backup.Restoring;
import org.xunyao.store.backup.Shelf;
import org.xunyao.store.backup.TrialRestore;
import org.xunyao.store.backup.copy.TableReader;
import org.xunyao.store.keys.DataKey;

/// T20: a backup comes back equal; whatever is done to its bytes is noticed before anything is touched;
/// and whenever the process dies, the last good backup remains. The negative control calls an archive a
/// backup without comparing.
public final class RestoreDrill implements Torture {
    private static final int FLIPS = 2_000;
    private static final int KILLS_OF = 30;
    private static final int FILES = 60;
    private static final int SIZE = 30_000;
    private static final int FULL_EVERY = 100;
    private static final int CUTS_EVERY = 20;
    private static final int LIFE_SECONDS = 300;
    private static final int GONE = -1;

    /// Makes one; it holds no state.
    public RestoreDrill() {}

    @Override
    public String id() {
        return "T20";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        int flips = options.cyclesOr(FLIPS);
        int kills = Math.max(1, flips * KILLS_OF / FLIPS);
        try {
            String drill = drill(options);
            String damage = damage(options, flips);
            String killed = kill(options, kills);
            return new Outcome.Passed(drill + "; " + damage + "; " + killed + ", seed " + options.seed());
        } catch (Broken broken) {
            return new Outcome.Failed(String.valueOf(broken.getMessage()));
        }
    }

    private static String drill(TortureOptions options) throws IOException, Broken {
        Path data = options.scratch().resolve("data");
        Path target = Files.createDirectories(options.scratch().resolve("target"));
        try (DrillStation station = DrillStation.open(data)) {
            for (int i = 0; i < FILES; i++) {
                station.save("drill " + i, SIZE + i);
            }
            if (!options.negative()) {
                damagedIsNotKept(station, target);
            }
            Proving proving =
                    options.negative() ? (site, expected, steps) -> spoil(site.archive()) : new TrialRestore();
            long begun = DrillStation.CLOCK.nanoTime();
            BackupCopy copy = station.maker(target, proving).make(BackupSteps.SILENT);
            long made = DrillStation.CLOCK.nanoTime();
            Restored restored = restored(target, copy.id(), data, false);
            long back = DrillStation.CLOCK.nanoTime();
            compare(station, restored);
            station.maker(target).ship(BackupSteps.SILENT);
            return String.format(
                    Locale.ROOT,
                    "a: equal, %d rows, %d files, backup %.1f s, restore %.1f s",
                    copy.proof().orElseThrow().rows(),
                    restored.files(),
                    (made - begun) / 1e9,
                    (back - made) / 1e9);
        }
    }

    /// The trial restore itself must have teeth: an archive that is spoiled before it must not get a name.
    private static void damagedIsNotKept(DrillStation station, Path target) throws Broken {
        BackupMaker maker = station.maker(target, (site, expected, steps) -> {
            spoil(site.archive());
            new TrialRestore().prove(site, expected, steps);
        });
        try {
            throw new Broken("a spoiled archive was kept as "
                    + maker.make(BackupSteps.SILENT).id());
        } catch (FaultException refused) {
            if (!new Shelf(target).list().isEmpty()) {
                throw new Broken("a refused archive has a name: " + refused.code());
            }
        }
    }

    private static void spoil(Path archive) throws IOException {
        Damage.flip(archive, new Random(5));
    }

    private static void compare(DrillStation station, Restored restored) throws Broken {
        BackupSource source = station.store().backupSource(DrillStation.NAME, "0.1.0", () -> new byte[0]);
        var live = new TableReader(source.live());
        if (!live.tables(rows -> {}).equals(restored.tables()) || !live.audit().equals(restored.audit())) {
            throw new Broken("a: the restored copy has other rows than the live store");
        }
        if (restored.files() != FILES || !restored.damaged().isEmpty()) {
            throw new Broken("a: files " + restored.files() + ", damaged "
                    + restored.damaged().size());
        }
    }

    private static Restored restored(Path target, String id, Path data, boolean replay) throws Broken {
        try {
            return restoring(DrillStation.drillKey()).restore(wish(target, id, data, replay), BackupSteps.SILENT);
        } catch (FaultException refused) {
            throw new Broken("a backup that has a name does not come back: " + refused.getMessage());
        }
    }

    private static Restoring restoring(DataKey key) {
        return new Restoring(DrillStation.tools(key, new TrialRestore()));
    }

    private static RestoreWish wish(Path target, String id, Path data, boolean replay) {
        return new RestoreWish(target, id, data, Optional.of(DrillStation.NAME), replay);
    }

    private static String damage(TortureOptions options, int flips) throws IOException, Broken {
        Path data = options.scratch().resolve("data");
        Path target = options.scratch().resolve("target");
        String id = new Shelf(target).list().getFirst().id();
        var random = new Random(options.seed());
        Damage damage = Damage.of(target);
        List<String> before = Damage.fingerprint(data);
        int cuts = 0;
        for (int i = 0; i < flips; i++) {
            Path file = damage.any(random);
            boolean flip = i % CUTS_EVERY != 0;
            cuts += flip ? 0 : 1;
            Damage.Mending mending = flip ? Damage.flip(file, random) : cutOrGone(file, random);
            noticed(target, id, data, i, file);
            mending.mend();
        }
        for (Path file : damage.files()) {
            Damage.Mending mending = Damage.remove(file);
            noticed(target, id, data, GONE, file);
            mending.mend();
        }
        strangers(target, id, data);
        List<String> after = Damage.fingerprint(data);
        if (!before.equals(after)) {
            throw new Broken("b: the live data was touched: " + before + " became " + after);
        }
        restored(target, id, data, true);
        return "b: " + flips + " of " + flips + " noticed (" + cuts + " cut or gone), each of "
                + damage.files().size() + " files gone noticed, data untouched";
    }

    private static Damage.Mending cutOrGone(Path file, Random random) throws IOException {
        return random.nextBoolean() ? Damage.cut(file, random) : Damage.remove(file);
    }

    private static void noticed(Path target, String id, Path data, int number, Path file) throws Broken {
        try {
            var restoring = restoring(DrillStation.drillKey());
            if (number % FULL_EVERY == 0) {
                restoring.restore(wish(target, id, data, true), BackupSteps.SILENT);
            }
            restoring.inspect(wish(target, id, data, true), BackupSteps.SILENT);
        } catch (FaultException noticed) {
            if (noticed.code().startsWith("BACKUP-")) {
                return;
            }
            throw new Broken("b: damage " + number + " said as " + noticed.code());
        }
        throw new Broken("b: damage " + number + " of " + file.getFileName() + " not noticed");
    }

    /// Another key and another station.
    private static void strangers(Path target, String id, Path data) throws Broken {
        expect(
                "BACKUP-KEY",
                () -> restoring(DataKey.of(new byte[DataKey.BYTES]))
                        .restore(wish(target, id, data, false), BackupSteps.SILENT));
        expect(
                "BACKUP-OTHER",
                () -> restoring(DrillStation.drillKey())
                        .restore(new RestoreWish(target, id, data, Optional.of("other"), false), BackupSteps.SILENT));
    }

    private static void expect(String code, Runnable work) throws Broken {
        try {
            work.run();
        } catch (FaultException refused) {
            if (refused.code().equals(code)) {
                return;
            }
            throw new Broken("b: " + refused.code() + " instead of " + code);
        }
        throw new Broken("b: no " + code);
    }

    private static String kill(TortureOptions options, int kills) throws IOException, InterruptedException, Broken {
        Path data = options.scratch().resolve("killed");
        Path target = Files.createDirectories(options.scratch().resolve("killed-target"));
        DrillStation.open(data).close();
        var random = new Random(options.seed());
        String kept = "";
        int saves = 0;
        ScheduledExecutorService executioner = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int i = 0; i < kills; i++) {
                options.progress().accept("T20 d: kill " + (i + 1) + " of " + kills);
                // The first lives until it has a backup to lose.
                Life life = live(options, "life" + i, i == 0 ? -1 : 50 + random.nextInt(4_000), executioner);
                kept = life.kept().isEmpty() ? kept : life.kept();
                saves += life.saves();
                remains(target, data, kept);
            }
        } finally {
            executioner.shutdownNow();
        }
        return "d: " + kills + " kills, " + saves + " saves meanwhile, the last good backup remained every time";
    }

    private static Life live(TortureOptions options, String name, int millis, ScheduledExecutorService executioner)
            throws IOException, InterruptedException, Broken {
        var words = new ArrayList<>(ChildJava.words(options.scratch(), List.of()));
        words.addAll(List.of(
                DrillMain.class.getName(),
                options.scratch().resolve("killed").toString(),
                options.scratch().resolve("killed-target").toString(),
                name));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String kept = "";
        int saves = 0;
        // A process that hangs must not hang the bench.
        ScheduledFuture<?> limit =
                executioner.schedule(() -> process.toHandle().destroyForcibly(), LIFE_SECONDS, TimeUnit.SECONDS);
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("READY") && millis >= 0) {
                    var _ = executioner.schedule(
                            () -> process.toHandle().destroyForcibly(), millis, TimeUnit.MILLISECONDS);
                }
                kept = line.startsWith("KEPT ") ? line.substring("KEPT ".length()) : kept;
                saves += line.startsWith("SAVED ") ? 1 : 0;
                if (line.startsWith("FAULT ")) {
                    throw new Broken("d: " + line);
                }
                if (millis < 0 && line.equals("SHIPPED")) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.toHandle().destroyForcibly();
        }
        process.waitFor();
        if (!limit.cancel(false)) {
            throw new Broken("d: no end after " + LIFE_SECONDS + " s");
        }
        return new Life(kept, saves);
    }

    private static void remains(Path target, Path data, String kept) throws Broken {
        List<BackupCopy> all = new Shelf(target).list();
        if (all.isEmpty() || all.getFirst().id().compareTo(kept) < 0) {
            throw new Broken("d: the backup " + kept + " is gone");
        }
        restored(target, all.getFirst().id(), data, false);
        restored(target, all.getFirst().id(), data, true);
        DrillStation.open(data).close();
    }

    private record Life(String kept, int saves) {}

    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String what) {
            super(what);
        }
    }
}
