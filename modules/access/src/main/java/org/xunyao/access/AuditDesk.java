package org.xunyao.access;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.xunyao.kernel.Tx;

/// The desk that looks at a station's audit chain (审计查验).
public final class AuditDesk {
    /// Reading and recomputing the chain.
    public static final Action CHECK = new Action("audit.check");
    private static final int PAGE = 1_000;

    private final Office office;
    private final AuditTrail trail;
    private final AuditChain chain;
    private final String station;

    /// @param station whose chain is looked at
    public AuditDesk(Office office, AuditTrail trail, AuditChain chain, String station) {
        this.office = office;
        this.trail = trail;
        this.chain = chain;
        this.station = station;
    }

    /// Reads and recomputes the whole chain; its time grows with the chain, so never on the FX thread.
    public Chain check(Ticket ticket) {
        return office.look(ticket, CHECK, new Target("audit", station), this::walk);
    }

    private Chain walk(Tx tx) {
        long length = 0;
        List<AuditRecord> links = trail.from(tx, station, 1, PAGE);
        while (!links.isEmpty()) {
            OptionalLong broken = chain.firstBroken(links);
            if (broken.isPresent() || links.getFirst().sequence() > length + 1) {
                return new Chain(length, OptionalLong.of(broken.orElse(length + 1)));
            }
            length = links.getLast().sequence();
            // The next page begins with the last link seen, so that the joint between pages is checked too.
            List<AuditRecord> next = new ArrayList<>(trail.from(tx, station, length, PAGE + 1));
            if (next.size() <= 1) {
                return new Chain(length, OptionalLong.empty());
            }
            links = next;
        }
        return new Chain(0, OptionalLong.empty());
    }

    /// What a check found.
    ///
    /// @param length links that are sound
    /// @param broken sequence number of the first bad link, or nothing
    public record Chain(long length, OptionalLong broken) {}
}
