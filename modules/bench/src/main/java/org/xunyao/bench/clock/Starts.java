package org.xunyao.bench.clock;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.clock.ClockConfirming;
import org.xunyao.access.clock.ClockDesk;
import org.xunyao.access.clock.ClockRecords;
import org.xunyao.access.clock.ClockRound;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.clock.ClockLimits;
import org.xunyao.kernel.clock.ClockWatch;
import org.xunyao.kernel.clock.MachineTime;
import org.xunyao.kernel.clock.StartFinding;
import org.xunyao.wire.StationTables;

/// One start after the other on the records of one station, as the program starts: it reads what the audit
/// tells of the clock, compares, and records.
final class Starts {
    private final BenchStation bench;
    private final SetClock machine;
    private final ClockLimits limits;
    private ClockWatch watch;

    Starts(BenchStation bench, SetClock machine) {
        this.bench = bench;
        this.machine = machine;
        Path station = Path.of(System.getProperty("xunyao.root"), "resources", "station");
        this.limits = new StationTables(station).clock();
        this.watch = new ClockWatch(machine, MachineTime.SILENT, limits);
    }

    /// Time of the newest link.
    Instant newest() {
        return bench.store()
                .transactions()
                .read(tx -> bench.store().auditTrail().last(tx, BenchStation.NAME))
                .map(AuditRecord::at)
                .orElseThrow();
    }

    boolean plausible(Instant wall) {
        return !wall.isBefore(limits.earliest()) && !wall.isAfter(limits.latest());
    }

    /// What a clock set back must be found to be.
    StartFinding expected(Instant wall) {
        if (wall.isBefore(limits.earliest())) {
            return StartFinding.TOO_EARLY;
        }
        return wall.isAfter(limits.latest()) ? StartFinding.TOO_LATE : StartFinding.BEHIND_RECORDS;
    }

    /// Starts by that clock.
    ///
    /// @return what is wrong with the finding
    List<String> finds(String what, Instant wall, StartFinding expected) {
        machine.set(wall);
        watch = new ClockWatch(machine, MachineTime.SILENT, limits);
        ClockRecords.Known known =
                bench.store().transactions().read(new ClockRecords(bench.store().auditShelf(BenchStation.NAME))::read);
        StartFinding finding = watch.begin(known.newest(), known.jumps());
        new ClockRound(watch, desk()).run();
        return finding == expected ? List.of() : List.of(what + " at " + wall + " found " + finding);
    }

    /// A person says that the clock of now is right.
    void confirm() {
        new ClockConfirming(watch, desk()).confirm(bench.ticket("sysadmin"));
    }

    private ClockDesk desk() {
        return new ClockDesk(bench.office(), bench.store().clockJumps(), new Ids(machine, new Random(2)));
    }
}
