package org.xunyao.app.packages;

import org.xunyao.exchange.Manifest;

/// Manifests that no desk would make.
final class PackageRows {
    private PackageRows() {}

    /// One with the number before, as somebody else may have made it.
    static Manifest before(Manifest manifest) {
        return new Manifest(
                manifest.environment(),
                manifest.sender(),
                manifest.recipient(),
                manifest.stream(),
                manifest.sequence() - 1,
                Manifest.FIRST,
                manifest.created(),
                manifest.expires(),
                manifest.schema(),
                manifest.entries());
    }
}
