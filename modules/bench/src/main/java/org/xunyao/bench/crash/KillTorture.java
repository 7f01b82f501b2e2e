package org.xunyao.bench.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T01: `kill -9` while desks save. Its negative control writes audit rows later, as a queue.
public final class KillTorture implements Torture {
    private static final int CYCLES = 500;

    /// Makes it; it holds no state.
    public KillTorture() {}

    @Override
    public String id() {
        return "T01";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        Sabotage sabotage = options.negative() ? Sabotage.AUDIT_LATER : Sabotage.NONE;
        try (var kill = new Kill(options.scratch())) {
            return new CrashCycles(options, sabotage, List.of()).run(kill, options.cyclesOr(CYCLES));
        }
    }

    /// Kills the process; the machine goes on.
    private static final class Kill implements Blow {
        private final Path scratch;
        private int folders;

        Kill(Path scratch) {
            this.scratch = scratch;
        }

        @Override
        public Path freshFolder() {
            return scratch.resolve("station" + folders++);
        }

        @Override
        public void strike(WriterProcess writer) {
            writer.kill();
        }

        @Override
        public void recover() {
            // The machine never stopped.
        }

        @Override
        public void close() {
            // The caller removes the scratch folder.
        }
    }
}
