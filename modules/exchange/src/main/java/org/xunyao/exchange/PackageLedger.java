package org.xunyao.exchange;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: what this station has sent (发送台账), so that sequences have no holes and each package names the
/// one before.
public interface PackageLedger {
    /// The package with the highest sequence.
    Optional<Sent> last(Tx tx, String recipient, String stream);

    /// A page of the packages, newest first by their claimed creation.
    ///
    /// @param before the last package of the page before; nothing for the first page
    /// @param limit 1..1000
    List<Sent> newest(Tx tx, Optional<Sent> before, int limit);

    /// How many there are; read from a counter.
    long count(Tx tx);

    /// Adds a package; the store refuses a sequence that is already there.
    void add(Tx tx, Sent sent);
}
