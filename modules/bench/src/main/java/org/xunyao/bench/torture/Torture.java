package org.xunyao.bench.torture;

import java.io.IOException;

/// One way to break a promise, by the identifier it has in the torture plan.
public interface Torture {
    /// Its name for `./run bench`, such as `T01`.
    String id();

    /// Tries to break the promise. It ends every process and frees every volume that it started.
    ///
    /// @throws IOException if the surroundings failed, not the product
    /// @throws InterruptedException if somebody wants the run to end
    Outcome run(TortureOptions options) throws IOException, InterruptedException;
}
