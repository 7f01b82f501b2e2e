package org.xunyao.bench.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.Look;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.station.WriterProcess.Launch;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T06: the volume becomes read-only or vanishes while desks save, the folder's rights are taken away, a
/// second instance is started. Each is answered with a code, never by an exception; nothing acknowledged
/// is lost and the first instance goes on. The negative control acknowledges saves that failed.
public final class LostVolumeTorture implements Torture {
    private static final int ROUNDS = 10;
    private static final int MEGABYTES = 96;
    private static final int SAVES = 6;
    private static final List<String> NO_OVERRIDE = List.of(
            "setpriv",
            "--bounding-set",
            "-dac_override,-dac_read_search",
            "--inh-caps",
            "-dac_override,-dac_read_search");

    /// Makes it; it holds no state.
    public LostVolumeTorture() {}

    @Override
    public String id() {
        return "T06";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        Optional<String> missing = LoopVolume.missing();
        if (missing.isPresent()) {
            return new Outcome.Skipped(missing.get());
        }
        return new Run(options).outcome();
    }

    /// One run; a round is every way once.
    private static final class Run {
        private final TortureOptions options;
        private final Random random;
        private final Map<String, Integer> answers = new LinkedHashMap<>();
        private long saves;

        Run(TortureOptions options) {
            this.options = options;
            this.random = new Random(options.seed());
        }

        Outcome outcome() throws IOException, InterruptedException {
            int rounds = options.cyclesOr(ROUNDS);
            for (int round = 0; round < rounds; round++) {
                for (Way way : Way.values()) {
                    try (LoopVolume volume = LoopVolume.make(options.scratch(), MEGABYTES)) {
                        String wrong = lose(volume, way);
                        if (!wrong.isEmpty()) {
                            return new Outcome.Failed("round " + round + ", " + way + ": " + wrong);
                        }
                    }
                }
            }
            return new Outcome.Passed(String.format(
                    "%d rounds of 4 ways, %,d acknowledged saves, 0 lost, 0 exceptions, answers %s (seed %d)",
                    rounds, saves, answers, options.seed()));
        }

        private String lose(LoopVolume volume, Way way) throws IOException, InterruptedException {
            Path folder = volume.mountPoint().resolve("station");
            var acks = new ArrayList<Ack>();
            String wrong = run(new Launch(List.of(), List.of(), folder, Sabotage.NONE, SAVES, 1), acks);
            if (!wrong.isEmpty()) {
                return wrong;
            }
            wrong = switch (way) {
                case READ_ONLY, VANISHED -> during(volume, way, folder, acks);
                case NO_RIGHTS -> withoutRights(folder, acks);
                case SECOND_INSTANCE -> twice(folder, acks);
            };
            volume.remount();
            return wrong.isEmpty() ? afterwards(folder, acks) : wrong;
        }

        private String during(LoopVolume volume, Way way, Path folder, List<Ack> acks)
                throws IOException, InterruptedException {
            Sabotage sabotage = options.negative() ? Sabotage.ERRORS_SWALLOWED : Sabotage.NONE;
            Launch launch = Launch.endless(folder, sabotage);
            try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), acks)) {
                writer.awaitReady();
                writer.awaitSaves(1 + random.nextInt(3 * SAVES));
                if (way == Way.READ_ONLY) {
                    writer.diskGoes();
                    volume.becomeReadOnly();
                } else {
                    volume.vanish();
                }
                writer.awaitEnd();
                acks.addAll(writer.acks());
                return judged(way, writer);
            }
        }

        private String withoutRights(Path folder, List<Ack> acks) throws IOException, InterruptedException {
            Shell.run("chmod", "-R", "a-w", folder.toString());
            Launch launch = new Launch(NO_OVERRIDE, List.of(), folder, Sabotage.NONE, SAVES, 1);
            try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), acks)) {
                writer.awaitEnd();
                acks.addAll(writer.acks());
                return writer.refused().isEmpty() ? "opened a folder it may not write" : judged(Way.NO_RIGHTS, writer);
            } finally {
                Shell.run("chmod", "-R", "u+w", folder.toString());
            }
        }

        private String twice(Path folder, List<Ack> acks) throws IOException, InterruptedException {
            Launch launch = Launch.endless(folder, Sabotage.NONE);
            try (WriterProcess first = WriterProcess.start(launch, options.scratch(), acks)) {
                first.awaitReady();
                var none = new ArrayList<Ack>();
                Launch looking = new Launch(List.of(), List.of(), folder, Sabotage.NONE, SAVES, 1);
                String second = run(looking, none);
                first.awaitSaves(SAVES);
                first.kill();
                first.awaitEnd();
                acks.addAll(first.acks());
                return second.startsWith("STORE-IN-USE") && none.isEmpty()
                        ? counted("SECOND_INSTANCE STORE-IN-USE")
                        : "the second instance: " + second + ", saves " + none.size();
            }
        }

        private String afterwards(Path folder, List<Ack> acks) throws IOException, InterruptedException {
            saves += acks.size();
            List<String> wrong = Look.at(folder, acks);
            return wrong.isEmpty()
                    ? run(new Launch(List.of(), List.of(), folder, Sabotage.NONE, SAVES, 1), acks)
                    : wrong.getFirst();
        }

        private String judged(Way way, WriterProcess writer) throws IOException {
            if (!writer.wrong().isEmpty()) {
                return writer.wrong().getFirst();
            }
            if (writer.acksAfterFault() > 0) {
                return "acknowledged after the first error: " + writer.faults();
            }
            if (!writer.endedInOrder()) {
                return "ended by an exception: " + writer.trouble();
            }
            String code = writer.refused().isEmpty() ? writer.faults().getFirst() : writer.refused();
            return counted(way + " " + code.split(" ", 2)[0]);
        }

        private String counted(String answer) {
            answers.merge(answer, 1, Integer::sum);
            return "";
        }

        /// Lets a writer run to its end; why it did not save, or nothing.
        private String run(Launch launch, List<Ack> acks) throws IOException, InterruptedException {
            try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), acks)) {
                writer.awaitEnd();
                acks.addAll(writer.acks());
                return writer.wrong().isEmpty() && writer.acks().size() == SAVES ? "" : writer.trouble();
            }
        }
    }

    /// How it is lost.
    private enum Way {
        READ_ONLY,
        VANISHED,
        NO_RIGHTS,
        SECOND_INSTANCE
    }
}
