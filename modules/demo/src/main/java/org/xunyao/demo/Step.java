package org.xunyao.demo;

import java.io.IOException;

/// One stop of the tour.
///
/// @param name one word, for the line that is printed
/// @param work does it
record Step(String name, Work work) {
    /// What a stop does.
    @FunctionalInterface
    interface Work {
        /// Does it.
        ///
        /// @return what was seen, in one line
        /// @throws TourException if that is not what should be seen
        String see() throws IOException;
    }
}
