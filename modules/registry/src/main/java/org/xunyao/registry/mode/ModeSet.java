package org.xunyao.registry.mode;

import java.util.List;
import org.xunyao.access.Saved;

/// The outcome of setting a mode (设定结果).
public sealed interface ModeSet {
    /// It holds from now on.
    record Done(Saved<ModeEntry> saved) implements ModeSet {}

    /// Nothing was saved, no audit row either.
    ///
    /// @param lacks everything that is missing, at least one
    record Refused(List<ModeLack> lacks) implements ModeSet {
        /// Copies the list.
        public Refused {
            lacks = List.copyOf(lacks);
        }
    }
}
