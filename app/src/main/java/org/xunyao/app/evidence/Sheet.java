package org.xunyao.app.evidence;

import java.time.Instant;
import java.util.List;
import org.xunyao.evidence.catalogue.Dossier;
import org.xunyao.evidence.keeping.RetentionDesk.Term;

/// Everything of one item as it is shown.
///
/// @param source camera or person by name
/// @param custody in order, people by name
public record Sheet(Dossier dossier, String source, List<Handling> custody, Term term) {
    /// Copies the list.
    public Sheet {
        custody = List.copyOf(custody);
    }

    /// One entry of the chain of custody.
    ///
    /// @param who by name, or the rule
    /// @param action code of the action
    public record Handling(Instant at, String who, String action) {}
}
