package org.xunyao.models;

import java.nio.file.Path;

/// Brings one package of a registry to this machine through the registry's own client, which knows its
/// address, proxy and credentials; this program knows none of them.
@FunctionalInterface
interface PackageClient {
    /// Puts the tarball into the folder under the name the manifest gives.
    ///
    /// @throws ModelException `MODEL-CLIENT` when the client is not installed or fails
    void fetch(ModelRow.Source source, Path folder) throws ModelException;
}
