package org.xunyao.bench.secrets;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xunyao.bench.station.ChildJava;
import org.xunyao.bench.torture.Outcome;
import org.xunyao.bench.torture.Torture;
import org.xunyao.bench.torture.TortureOptions;
import org.xunyao.store.files.FileExport;

/// T26: secrets that occur nowhere else are typed into a station in a process of its own (first start,
/// sign-in right and wrong, change of password, PIN, cameras, faults, audit export, package, backup, way out,
/// paper, clipboard), which then crashes. Afterwards every file of data folder, log, temporary folder,
/// carriers, crash report and standard error is searched for them, and for the keys that the station made,
/// in eight forms. The negative control is a line of the log that says a password.
public final class ResidueTorture implements Torture {
    private static final int MINUTES = 5;
    private static final String CRASH = "crash/hs_err.log";
    private static final List<String> TOKENS =
            List.of("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so");

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
            if (!did.contains(ResidueStation.DONE)) {
                return new Outcome.Failed("the station did not come to its end: " + did + ", seed " + seed);
            }
            canaries = canaries(folder, seed);
            Searched found = Searched.below(folder, folder.resolve("settings"), canaries);
            if (!Files.exists(folder.resolve(CRASH))) {
                return new Outcome.Failed("the station left no crash file, seed " + seed);
            }
            if (!found.hits().isEmpty()) {
                return new Outcome.Failed(found.hits() + ", seed " + seed);
            }
            files += found.files();
            bytes += found.bytes();
        }
        return new Outcome.Passed("%d canaries, %d steps: 0 found in %,d files (%,d KB), seed %d"
                .formatted(canaries.size(), did.size() - 1, files, bytes >> 10, options.seed()));
    }

    /// Those that were typed, and the keys that the station made for itself.
    private static List<Canary> canaries(Path folder, long seed) throws IOException {
        var all = new ArrayList<>(Canary.of(seed));
        for (String name : List.of("data key", "recovery words")) {
            all.add(new Canary(
                    name, Files.readString(folder.resolve("settings").resolve(ResidueStation.NOTES + "-" + name))));
        }
        return List.copyOf(all);
    }

    /// Lets a station work, makes it crash, and gives what it did, line by line.
    private static List<String> work(Path folder, long seed, boolean talkative)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Files.createDirectories(folder.resolve(CRASH).getParent());
        var command = new ArrayList<>(ChildJava.words(temporary, options(folder)));
        command.add(ResidueStation.class.getName());
        command.addAll(List.of(folder.toString(), Long.toString(seed), Boolean.toString(talkative)));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("station.err").toFile());
        builder.environment().put("SOFTHSM2_CONF", folder.resolve("token.conf").toString());
        Process station = builder.start();
        var did = new ArrayList<String>();
        try (BufferedReader said = station.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                did.add(line);
                if (line.equals(ResidueStation.DONE)) {
                    crash(station);
                }
            }
            if (!station.waitFor(MINUTES, TimeUnit.MINUTES)) {
                station.destroyForcibly();
            }
        }
        String all = String.join("\n", did);
        new FileExport()
                .put(folder.resolve("station.out"), new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8)));
        did.removeIf(line -> line.startsWith("#") || line.isBlank());
        return did;
    }

    /// Where it crashes, the program's own words: no copy of its memory, the report in a folder of its own.
    private static List<String> options(Path folder) {
        var options = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:ErrorFile=" + folder.resolve(CRASH),
                "-XX:-CreateCoredumpOnCrash",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "--enable-native-access=ALL-UNNAMED"));
        TOKENS.stream()
                .filter(library -> Files.isReadable(Path.of(library)))
                .findFirst()
                .ifPresent(library -> options.add("-D" + ResidueStation.TOKEN + "=" + library));
        return options;
    }

    private static void crash(Process station) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-SEGV", Long.toString(station.pid()))
                .start()
                .waitFor();
    }
}
