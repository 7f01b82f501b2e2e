package org.xunyao.bench.station;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The program as `./run` starts it, for measurements in processes of their own.
public final class InstalledProgram {
    private InstalledProgram() {}

    /// The class path that `./run` gives it; a class cache of `./run` fits it, also with more behind it.
    ///
    /// @param root of the clone
    /// @throws IOException if the folder of the build cannot be read
    /// @throws IllegalStateException if the program is not built
    public static String classPath(Path root) throws IOException {
        try (Stream<Path> all = Files.list(root.resolve("app/target"))) {
            Path program = all.filter(file -> file.getFileName().toString().matches("xunyao-app-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the program is not built"));
            return program + File.pathSeparator + root.resolve("app/target/lib") + "/*";
        }
    }
}
