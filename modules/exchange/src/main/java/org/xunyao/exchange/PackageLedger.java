package org.xunyao.exchange;

import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: what this station has sent (发送台账), so that sequences have no holes and each package names the
/// one before.
public interface PackageLedger {
    /// The package with the highest sequence.
    Optional<Sent> last(Tx tx, String recipient, String stream);

    /// Adds a package.
    void add(Tx tx, Sent sent);
}
