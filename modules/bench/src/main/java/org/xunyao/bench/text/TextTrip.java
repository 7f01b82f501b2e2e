package org.xunyao.bench.text;

import java.io.IOException;
import java.util.List;

/// A way that text takes through the program, such as onto paper or into the log.
interface TextTrip {
    /// Sends all texts that way and says what became of them.
    ///
    /// @throws IOException if the surroundings failed, not the product
    void go(List<String> corpus, Findings findings) throws IOException;
}
