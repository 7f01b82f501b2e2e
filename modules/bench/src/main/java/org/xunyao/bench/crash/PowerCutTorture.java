package org.xunyao.bench.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.bench.disk.LoopVolume;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T02: the power goes while desks save. Database and evidence lie on an ext4 volume of their own that is
/// shut down at once, without writing its journal, so that only what was forced to the disk is left. A
/// quarter of the cycles fall into the making of the database; checkpoints come every 100 kB of log. The
/// negative control tells the database not to wait for the disk.
public final class PowerCutTorture implements Torture {
    private static final int CYCLES = 200;
    private static final int MEGABYTES = 192;
    private static final List<String> OFTEN =
            List.of("-Dderby.storage.checkpointInterval=100000", "-Dderby.storage.logSwitchInterval=100000");

    /// Makes it; it holds no state.
    public PowerCutTorture() {}

    @Override
    public String id() {
        return "T02";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        return run(options, options.negative() ? Sabotage.NO_WAITING_FOR_THE_DISK : Sabotage.NONE);
    }

    Outcome run(TortureOptions options, Sabotage sabotage) throws IOException, InterruptedException {
        Optional<String> missing = LoopVolume.missing();
        if (missing.isPresent()) {
            return new Outcome.Skipped(missing.get());
        }
        int cycles = options.cyclesOr(CYCLES);
        int births = cycles / 4;
        try (var cut = new PowerCut(LoopVolume.make(options.scratch(), MEGABYTES))) {
            Outcome born = new Births(options, sabotage).run(cut, births);
            if (!(born instanceof Outcome.Passed(String first))) {
                return born;
            }
            Outcome rest = new CrashCycles(options, sabotage, OFTEN).run(cut, cycles - births);
            return rest instanceof Outcome.Passed(String then) ? new Outcome.Passed(then + "; " + first) : rest;
        }
    }

    /// Takes the power away from the volume, not from the machine.
    private static final class PowerCut implements Blow {
        private final LoopVolume volume;
        private int folders;

        PowerCut(LoopVolume volume) {
            this.volume = volume;
        }

        @Override
        public Path freshFolder() throws IOException, InterruptedException {
            volume.format();
            return volume.mountPoint().resolve("station" + folders++);
        }

        @Override
        public void strike(WriterProcess writer) throws IOException {
            writer.diskGoes();
            volume.cutPower();
            writer.kill();
        }

        @Override
        public void recover() throws IOException, InterruptedException {
            volume.remount();
        }

        @Override
        public void close() throws IOException {
            volume.close();
        }
    }
}
