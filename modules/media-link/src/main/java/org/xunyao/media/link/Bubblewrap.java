package org.xunyao.media.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// bubblewrap: no network, no home, no writable file of the machine, dead when the station is dead.
public final class Bubblewrap implements Sandbox {
    private static final long PROBE_SECONDS = 5;

    private final Path bwrap;

    private Bubblewrap(Path bwrap) {
        this.bwrap = bwrap;
    }

    /// Tries it out.
    ///
    /// @param bwrap the program, such as `/usr/bin/bwrap`
    /// @return a working sandbox, or {@link Sandbox#none} with the reason
    public static Sandbox probe(Path bwrap) {
        if (!Files.isExecutable(bwrap)) {
            return Sandbox.none("MEDIA-NO-BWRAP");
        }
        Bubblewrap sandbox = new Bubblewrap(bwrap);
        try {
            Process trial = new ProcessBuilder(sandbox.wrap(List.of("/usr/bin/true"), Map.of(), List.of(), List.of()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (trial.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && trial.exitValue() == 0) {
                return sandbox;
            }
            trial.destroyForcibly();
        } catch (IOException e) {
            return Sandbox.none("MEDIA-BWRAP-REFUSED");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Sandbox.none("MEDIA-BWRAP-REFUSED");
    }

    @Override
    public Confinement confinement() {
        return new Confinement(true, "bubblewrap");
    }

    @Override
    public List<String> wrap(
            List<String> command, Map<String, String> environment, List<Path> scratch, List<Path> readOnly) {
        List<String> line = new ArrayList<>(List.of(
                bwrap.toString(),
                "--unshare-all",
                "--die-with-parent",
                "--new-session",
                "--clearenv",
                "--ro-bind",
                "/usr",
                "/usr",
                "--symlink",
                "usr/bin",
                "/bin",
                "--symlink",
                "usr/lib",
                "/lib",
                "--symlink",
                "usr/lib64",
                "/lib64",
                "--ro-bind-try",
                "/etc/ld.so.cache",
                "/etc/ld.so.cache",
                "--proc",
                "/proc",
                "--dev",
                "/dev",
                "--tmpfs",
                "/tmp"));
        environment.forEach((name, value) -> line.addAll(List.of("--setenv", name, value)));
        for (Path path : scratch) {
            line.addAll(List.of("--tmpfs", path.toAbsolutePath().normalize().toString()));
        }
        Set<Path> wanted = new LinkedHashSet<>();
        readOnly.forEach(path -> wanted.add(path.toAbsolutePath().normalize()));
        wanted.removeIf(path -> path.startsWith("/usr"));
        for (Path path : wanted) {
            line.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
        }
        // Last, because the mount points above must still be made.
        line.addAll(List.of("--remount-ro", "/", "--"));
        line.addAll(command);
        return line;
    }
}
