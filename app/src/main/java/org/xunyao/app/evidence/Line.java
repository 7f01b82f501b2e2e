package org.xunyao.app.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.evidence.Unregistered;
import org.xunyao.evidence.catalogue.Entry;

/// One line of a list.
public sealed interface Line {
    /// An item with its row.
    ///
    /// @param source camera or person by name
    /// @param lastDay on which it had to be kept, in the list of what is due
    /// @param fault what the last check of all found in its place, in the list of faults: a digest,
    ///     `unreadable`, or empty if there was no file
    record OfItem(Entry entry, String source, Optional<LocalDate> lastDay, Optional<String> fault) implements Line {}

    /// A file without a row.
    record OfFile(Unregistered file) implements Line {}
}
