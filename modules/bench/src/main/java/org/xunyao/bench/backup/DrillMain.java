package org.xunyao.bench.backup;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.access.custody.BackupRun;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.FaultException;

/// The process that is killed: twenty saves a second, and one backup after the other.
final class DrillMain {
    private static final int PAUSE_MILLIS = 50;
    private static final int SIZE = 20_000;

    private DrillMain() {}

    /// Runs until it is killed.
    ///
    /// @param arguments data folder, target folder, a word that makes the saves of this process differ
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        DrillStation station = DrillStation.open(Path.of(arguments[0]));
        var number = new AtomicInteger();
        var _ = Executors.newSingleThreadScheduledExecutor()
                .scheduleAtFixedRate(
                        () -> out.println("SAVED "
                                + station.save(arguments[2] + " " + number.incrementAndGet(), SIZE)
                                        .id()
                                        .value()),
                        0,
                        PAUSE_MILLIS,
                        TimeUnit.MILLISECONDS);
        var run = new BackupRun(station.desk(), station.maker(Path.of(arguments[1])));
        out.println("READY");
        try {
            while (true) {
                out.println("KEPT "
                        + run.make(DrillStation.ADMINISTRATOR, BackupSteps.SILENT)
                                .id());
                run.ship(BackupSteps.SILENT);
                out.println("SHIPPED");
            }
        } catch (FaultException refused) {
            out.println("FAULT " + refused.getMessage() + " " + refused.getCause());
            Runtime.getRuntime().halt(1);
        }
    }
}
