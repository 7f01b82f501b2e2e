package org.xunyao.supervision.patrol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Tx;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;

/// Where one sees which cameras were looked at and which were not (巡看覆盖). All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class CoverageDesk {
    /// Seeing what was looked at (看巡看覆盖).
    public static final Action LOOK = new Action("patrol.coverage");

    /// Taking it out as a file (导出巡看覆盖).
    public static final Action EXPORT = new Action("patrol.export");

    private static final Target COVERAGE = new Target("patrol", "coverage");
    private static final int PAGE = 1_000;

    private final Office office;
    private final Patrols patrols;
    private final PatrolProof proof;

    /// @param proof judges closed patrols
    public CoverageDesk(Office office, Patrols patrols, PatrolProof proof) {
        this.office = office;
        this.patrols = patrols;
        this.proof = proof;
    }

    /// When each camera was looked at last, and by whom; a camera that is not in it was never looked at.
    public Map<CameraId, Seen> seen(Ticket ticket) {
        return office.look(ticket, LOOK, COVERAGE, patrols::seen);
    }

    /// The same for a file; it is recorded that it was taken out.
    public Saved<Map<CameraId, Seen>> export(Ticket ticket) {
        return office.perform(ticket, EXPORT, COVERAGE, patrols::seen);
    }

    /// The closed patrol begun last and whether it is what was signed; nothing before the first.
    public Optional<Judged> newest(Ticket ticket) {
        return office.look(
                ticket,
                LOOK,
                COVERAGE,
                tx -> patrols.newestClosed(tx).map(kept -> new Judged(kept, proof.check(kept, all(tx, kept)))));
    }

    private List<Look> all(Tx tx, KeptPatrol kept) {
        var all = new ArrayList<Look>();
        List<Look> page;
        do {
            long after = all.isEmpty() ? 0 : all.getLast().number();
            page = patrols.looks(tx, kept.run().id(), after, PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    /// A patrol and what was found of it.
    public record Judged(KeptPatrol patrol, PatrolProof.Finding finding) {}
}
