package org.xunyao.bench.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xunyao.bench.station.Ack;
import org.xunyao.bench.station.Look;
import org.xunyao.bench.station.Sabotage;
import org.xunyao.bench.station.WriterMain;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.station.WriterProcess.Launch;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T04: the disk is full: by saves, by evidence, by somebody else's file. Nothing acknowledged is lost,
/// no save is acknowledged after the first that failed, everything can be read while the disk is still
/// full, and when there is room again the next start saves on. The negative control acknowledges saves
/// that failed.
public final class FullDiskTorture implements Torture {
    private static final int ROUNDS = 30;
    private static final int LARGE = 600_000;
    private static final int SMALL = 200;
    private static final int MANY = 100_000;
    private static final int[] MEGABYTES = {32, 48, 64};

    /// Makes it; it holds no state.
    public FullDiskTorture() {}

    @Override
    public String id() {
        return "T04";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        Optional<String> missing = LoopVolume.missing();
        if (missing.isPresent()) {
            return new Outcome.Skipped(missing.get());
        }
        var random = new Random(options.seed());
        int rounds = options.cyclesOr(ROUNDS);
        long saves = 0;
        for (int round = 0; round < rounds; round++) {
            Way way = Way.values()[round % Way.values().length];
            try (LoopVolume volume = LoopVolume.make(options.scratch(), MEGABYTES[round % MEGABYTES.length])) {
                var acks = new ArrayList<Ack>();
                List<String> wrong = fill(volume, way, random, options, acks);
                saves += acks.size();
                if (!wrong.isEmpty()) {
                    return new Outcome.Failed("round " + round + ", filled by " + way + ": " + wrong.getFirst()
                            + " (seed " + options.seed() + ")");
                }
            }
            options.progress().accept("round " + round + " " + way + ": " + saves + " saves in all");
        }
        return new Outcome.Passed(String.format(
                "disk full %d times, %,d acknowledged saves, 0 lost, 0 saves after the first refusal, readable while"
                        + " full, saves again with room (seed %d)",
                rounds, saves, options.seed()));
    }

    private static List<String> fill(LoopVolume volume, Way way, Random random, TortureOptions options, List<Ack> acks)
            throws IOException, InterruptedException {
        Path folder = volume.mountPoint().resolve("station");
        Path ballast = volume.mountPoint().resolve("ballast");
        save(options, new Launch(List.of(), List.of(), folder, Sabotage.NONE, SMALL / 10, 1), acks, false);
        volume.fill(ballast, way == Way.SOMEBODY_ELSE ? random.nextInt(64) : 3_000 + random.nextInt(2_000));
        Sabotage sabotage = options.negative() ? Sabotage.ERRORS_SWALLOWED : Sabotage.NONE;
        int bytes = way == Way.EVIDENCE ? LARGE : SMALL;
        List<String> full = save(
                options,
                new Launch(List.of(), List.of("-D" + WriterMain.BYTES + "=" + bytes), folder, sabotage, MANY, 3),
                acks,
                true);
        if (!full.isEmpty()) {
            return full;
        }
        List<String> wrong = Look.at(folder, acks);
        if (!wrong.isEmpty()) {
            return wrong.stream().map(one -> "while full: " + one).toList();
        }
        volume.remove(ballast);
        int before = acks.size();
        List<String> again = save(options, new Launch(List.of(), List.of(), folder, Sabotage.NONE, 6, 1), acks, false);
        return again.isEmpty() && acks.size() != before + 6 ? List.of("does not save with room again") : again;
    }

    /// @param fills whether the disk must become full meanwhile: a torture without its fault proves nothing
    private static List<String> save(TortureOptions options, Launch launch, List<Ack> acks, boolean fills)
            throws IOException, InterruptedException {
        try (WriterProcess writer = WriterProcess.start(launch, options.scratch(), acks)) {
            writer.awaitEnd();
            acks.addAll(writer.acks());
            if (!writer.wrong().isEmpty()) {
                return writer.wrong();
            }
            if (writer.acksAfterFault() > 0) {
                return List.of("acknowledged after the first refusal: " + writer.faults());
            }
            if (fills && writer.refused().isEmpty() && writer.faults().isEmpty()) {
                return List.of("the disk was never full, after " + writer.acks().size() + " saves");
            }
            return writer.endedInOrder() ? List.of() : List.of("ended by an exception: " + writer.trouble());
        }
    }

    /// What fills it.
    private enum Way {
        SAVES,
        EVIDENCE,
        SOMEBODY_ELSE
    }
}
