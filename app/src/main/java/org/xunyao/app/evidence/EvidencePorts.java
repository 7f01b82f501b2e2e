package org.xunyao.app.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.xunyao.access.Saved;
import org.xunyao.app.evidence.copying.Preview;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.Unregistered;
import org.xunyao.evidence.Verdict;
import org.xunyao.evidence.copy.CopyStep;
import org.xunyao.evidence.keeping.ScrubPass;
import org.xunyao.ui.task.Progress;

/// What the evidence screen needs from outside, in one person's name. All but `may` is called off the
/// JavaFX thread and may throw a `FaultException`, which the screen says by its code.
///
/// @param may what this person is offered
public record EvidencePorts(Lists lists, Items items, Scrub scrub, May may) {
    /// Port: the lists.
    public interface Lists {
        /// All items, newest first.
        ///
        /// @param after the last item of the page before
        /// @param limit 1..1000
        List<Line> page(Optional<EvidenceItem> after, int limit);

        /// Files without a row.
        List<Line> tray();

        /// What is due, oldest first; nothing where the person may not see it.
        List<Line> due();

        /// What the last check of all found wrong; nothing where the person may not see it.
        List<Line> faults();

        /// How many items there are.
        long count();
    }

    /// Port: one item.
    public interface Items {
        /// Everything of it.
        Sheet open(EvidenceId id);

        /// Computes its digests anew.
        Verdict check(EvidenceId id);

        /// What a copy would be made from.
        Preview preview(EvidenceId id);

        /// Makes a copy; that of a film takes about as long as the film.
        ///
        /// @param progress is told how far it is, and may end it
        Saved<EvidenceItem> copy(EvidenceId id, List<CopyStep> steps, Progress progress);

        /// Ends its keeping.
        Saved<?> dispose(EvidenceId id, String reason);

        /// Gives a file its row.
        Saved<EvidenceItem> register(Unregistered file, String reason);
    }

    /// Port: the check of all files.
    public interface Scrub {
        /// The one that ended last.
        Optional<ScrubPass> last();

        /// How long at most between two.
        Duration every();

        /// Checks all files.
        ///
        /// @param done hears how many items are done; what it throws ends the check
        Optional<Saved<ScrubPass>> run(LongConsumer done);
    }

    /// What this person is offered; deciding stays with the desks.
    public record May(boolean due, boolean dispose, boolean seal, boolean scrub) {}
}
