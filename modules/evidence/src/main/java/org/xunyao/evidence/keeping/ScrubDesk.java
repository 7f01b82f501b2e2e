package org.xunyao.evidence.keeping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.kernel.Clock;

/// The desk of the check of all evidence (全库复验台): when it was made, and with what result. {@link ScrubRun} makes
/// it.
public final class ScrubDesk {
    /// Checking every file (全库复验).
    public static final Action SCRUB = new Action("evidence.scrub");

    private static final Target ALL = new Target("evidence", "*");
    private static final int PAGE = 200;

    private final Office office;
    private final EvidenceKeeping keeping;
    private final Clock clock;

    /// @param office the only way in
    public ScrubDesk(Office office, EvidenceKeeping keeping, Clock clock) {
        this.office = office;
        this.keeping = keeping;
        this.clock = clock;
    }

    /// The check that ended last.
    public Optional<ScrubPass> last(Ticket ticket) {
        return office.look(ticket, SCRUB, ALL, keeping::lastPass);
    }

    /// Whether no check ended within the last period.
    public boolean isDue(Ticket ticket, Duration every) {
        Instant before = clock.now().minus(every);
        return last(ticket).map(pass -> pass.ended().isBefore(before)).orElse(true);
    }

    /// The next items to be checked, in the order of their identifiers.
    ///
    /// @param after go on after this one
    List<EvidenceItem> page(Ticket ticket, Optional<EvidenceId> after) {
        return office.look(ticket, SCRUB, ALL, tx -> keeping.page(tx, after, PAGE));
    }

    /// Writes down a check that has ended.
    Saved<ScrubPass> finish(Ticket ticket, ScrubPass pass) {
        return office.perform(ticket, SCRUB, done -> new Target("evidence", summary(done)), tx -> {
            keeping.add(tx, pass);
            return pass;
        });
    }

    private static String summary(ScrubPass pass) {
        return pass.items() + " items, " + pass.faults().size() + " faults";
    }
}
