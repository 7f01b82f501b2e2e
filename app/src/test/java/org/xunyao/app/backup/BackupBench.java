package org.xunyao.app.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.xunyao.access.custody.BackupCopy;
import org.xunyao.access.custody.BackupCopy.Label;
import org.xunyao.access.custody.BackupCopy.Proof;
import org.xunyao.access.custody.BackupHours;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupPlan;
import org.xunyao.access.custody.BackupShelf;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.app.backup.desk.ChosenShelf;
import org.xunyao.app.backup.desk.StateOfShelf;
import org.xunyao.app.backup.export.ExportPort;
import org.xunyao.app.backup.restore.Brought;
import org.xunyao.app.backup.restore.RestorePorts;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

/// A shelf in memory behind the real ports: what is made takes no time, and may be told to fail.
final class BackupBench implements Clock, BackupShelf {
    static final BackupPlan PLAN = new BackupPlan(LocalTime.of(3, 0), 14, Duration.ofMinutes(15), Duration.ofHours(30));

    Instant now = Instant.parse("2026-11-20T02:42:07Z");
    final List<BackupCopy> copies = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    final BackupHours hours = new BackupHours(PLAN, this);
    final BackupPorts ports;
    final StateOfShelf look;
    Optional<String> fails = Optional.empty();
    Optional<String> unable = Optional.empty();
    Optional<String> exportFails = Optional.empty();
    long exportAmiss;
    boolean otherVolume = true;
    boolean there = true;
    int begun;
    Optional<Reach> reach = Optional.empty();
    Optional<Path> picked = Optional.empty();

    /// @param settings where the choice is kept
    BackupBench(Path settings) {
        var shelf = new ChosenShelf(settings, new PlainFiles(), folder -> this);
        look = new StateOfShelf("lanxi-2", shelf, hours, () -> unable);
        ports = new BackupPorts(look, shelf::make, shelf::choose, () -> picked, restore(), Optional.of(this::export));
    }

    private ExportPort.Exported export(Path folder, ExportPort.Heard heard) {
        exportFails.ifPresent(code -> {
            throw new FaultException(code, "told to");
        });
        if (!heard.goOn("copy", 0, 0) || !heard.goOn("evidence", 200, 200) || !heard.goOn("files", 1, 20_412)) {
            throw new CancellationException();
        }
        this.heard.add("exported " + folder);
        Path written = folder.resolve("xunyao-export-20261120-104207");
        return new ExportPort.Exported(
                written, 41, 612_480, 20_412 - exportAmiss, exportAmiss, "0123456789abcdef".repeat(4));
    }

    private RestorePorts restore() {
        return new RestorePorts(
                folder -> list(),
                (folder, id, secret, recovery) -> new String(secret).equals("right")
                        ? new RestorePorts.Key.Fits((replay, another, steps) -> brought(id, steps))
                        : recovery ? new RestorePorts.Key.Mistyped(3) : new RestorePorts.Key.Wrong(),
                copy -> heard.add("asked " + copy),
                () -> heard.add("discarded"),
                () -> picked,
                () -> heard.add("swapped"));
    }

    private Brought brought(String id, BackupSteps steps) {
        steps.at(BackupPhase.UNPACK, 1, 2);
        return new Brought(
                id,
                612_480,
                20_412,
                1,
                3,
                Optional.of(new Brought.Live(
                        482_119,
                        482_031,
                        List.of(
                                new Brought.Difference("AUDIT", 482_119, 482_031),
                                new Brought.Difference("EVIDENCE", 20_430, 20_412),
                                new Brought.Difference("LEAD", 311, 311),
                                new Brought.Difference("PHARMACY", 140, 141)))));
    }

    BackupBench with(String id, Instant at, boolean proved, boolean other) {
        copies.addFirst(copy(id, at, proved, other));
        return this;
    }

    private static BackupCopy copy(String id, Instant at, boolean proved, boolean other) {
        return new BackupCopy(
                id,
                new Label("lanxi-2", at, "0.1.0", 12, other, "k"),
                432_013_312L,
                proved
                        ? Optional.of(new Proof(at.plusSeconds(140), 612_480, 20_412, 0, 482_031, "ab"))
                        : Optional.empty());
    }

    @Override
    public BackupCopy make(BackupSteps steps) {
        begun++;
        fails.ifPresent(code -> {
            throw new FaultException(code, "told to");
        });
        for (BackupPhase phase : BackupPhase.values()) {
            steps.at(phase, 1, 2);
        }
        heard.add("made");
        with("backup-" + now, now, true, otherVolume);
        reach = Optional.of(new Reach("backup-" + now, now));
        return copies.getFirst();
    }

    @Override
    public Reach ship(BackupSteps steps) {
        fails.ifPresent(code -> {
            throw new FaultException(code, "told to");
        });
        heard.add("shipped");
        var reached = new Reach(copies.getFirst().id(), now);
        reach = Optional.of(reached);
        return reached;
    }

    @Override
    public List<BackupCopy> list() {
        return List.copyOf(copies);
    }

    @Override
    public Target target() {
        return new Target("/media/备份盘", there, otherVolume, 812L << 30, reach);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long nanoTime() {
        return 0;
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
    }
}
