package org.xunyao.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Fetches one jar with Maven's dependency plugin, which copies it and runs nothing of it.
final class MavenClient implements PackageClient {
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
    private static final int MINUTES = 10;

    @Override
    public void fetch(ModelRow.Source source, Path folder) throws ModelException {
        String wanted = source.name() + ":" + source.version() + ":jar";
        List<String> command = List.of(
                "mvn", "-B", "-q", COPY, "-Dartifact=" + wanted, "-DoutputDirectory=" + folder.toAbsolutePath());
        try {
            Process maven = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!maven.waitFor(MINUTES, TimeUnit.MINUTES)) {
                maven.destroyForcibly();
                throw new ModelException("MODEL-CLIENT", "mvn for " + wanted + " took over " + MINUTES + " minutes");
            }
            if (maven.exitValue() != 0) {
                throw new ModelException("MODEL-CLIENT", "mvn for " + wanted + " ended with " + maven.exitValue());
            }
        } catch (IOException e) {
            throw new ModelException("MODEL-CLIENT", "mvn is not installed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("MODEL-CLIENT", "interrupted", e);
        }
    }
}
