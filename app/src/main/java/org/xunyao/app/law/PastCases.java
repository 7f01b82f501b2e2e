package org.xunyao.app.law;

import java.util.List;
import org.xunyao.casework.handling.PastFine;

/// Port: what the unit decided in earlier cases, read from their journals. Called off the JavaFX thread.
@FunctionalInterface
public interface PastCases {
    /// Nothing is read.
    PastCases NONE = violation -> new Found(List.of(), 0, true);

    /// The decided cases of a kind of violation, newest first.
    ///
    /// @param violation its identifier, such as `V05`
    /// @throws org.xunyao.kernel.FaultException `REFUSED` if the person may not look at cases
    Found of(String violation);

    /// What was found.
    ///
    /// @param fines newest decision first
    /// @param read how many cases were looked through
    /// @param whole false if older cases were not looked through
    record Found(List<PastFine> fines, int read, boolean whole) {
        /// Copies the fines.
        public Found {
            fines = List.copyOf(fines);
        }
    }
}
