package org.xunyao.bench.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xunyao.bench.station.WriterProcess;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;

/// T26: secrets that occur nowhere else are typed into a station in a process of its own (first start,
/// sign-in right and wrong, change of password, cameras, faults, audit export, package, backup, way out).
/// Afterwards every file of data folder, log, temporary folder, carriers and standard output is searched
/// for them in eight forms. The negative control is a line of the log that says a password.
public final class ResidueTorture implements Torture {
    private static final int MINUTES = 5;

    /// Nothing is kept between runs.
    public ResidueTorture() {}

    @Override
    public String id() {
        return "T26";
    }

    @Override
    public Outcome run(TortureOptions options) throws IOException, InterruptedException {
        int files = 0;
        long bytes = 0;
        List<String> did = List.of();
        List<Canary> canaries = List.of();
        for (int cycle = 0; cycle < options.cyclesOr(1); cycle++) {
            long seed = options.seed() + cycle;
            Path folder = options.scratch().resolve("residue-" + cycle);
            did = work(folder, seed, options.negative());
            if (did.isEmpty() || !did.getLast().equals(ResidueStation.DONE)) {
                return new Outcome.Failed("the station did not come to its end: " + did + ", seed " + seed);
            }
            canaries = Canary.of(seed);
            Searched found = Searched.below(folder, folder.resolve("settings"), canaries);
            if (!found.hits().isEmpty()) {
                return new Outcome.Failed(found.hits() + ", seed " + seed);
            }
            files += found.files();
            bytes += found.bytes();
        }
        return new Outcome.Passed("%d canaries, %d steps: 0 found in %,d files (%,d KB), seed %d"
                .formatted(canaries.size(), did.size() - 1, files, bytes >> 10, options.seed()));
    }

    /// Lets a station work and gives what it did, line by line.
    private static List<String> work(Path folder, long seed, boolean talkative)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Path said = folder.resolve("station.out");
        var command = new ArrayList<>(WriterProcess.java(temporary, List.of()));
        command.add(ResidueStation.class.getName());
        command.addAll(List.of(folder.toString(), Long.toString(seed), Boolean.toString(talkative)));
        Process station = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("station.err").toFile())
                .start();
        if (!station.waitFor(MINUTES, TimeUnit.MINUTES)) {
            station.destroyForcibly();
        }
        return Files.readAllLines(said);
    }
}
