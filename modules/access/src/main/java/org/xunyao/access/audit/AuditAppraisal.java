package org.xunyao.access.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditDesk.Watch;

/// The whole check of a station's audit (完整核验): the chain, its checkpoints' signatures, and the anchors
/// outside. The stand-alone verifier comes to the same verdict from an export.
public final class AuditAppraisal {
    private static final int PAGE = 1_000;

    private final AuditDesk desk;
    private final SealCheck seals;
    private final List<AnchorFile> anchors;

    /// @param seals judges signatures by this station's trust
    /// @param anchors files outside of the data folder
    public AuditAppraisal(AuditDesk desk, SealCheck seals, List<AnchorFile> anchors) {
        this.desk = desk;
        this.seals = seals;
        this.anchors = List.copyOf(anchors);
    }

    /// Judges everything; its time grows with the chain, so never on the FX thread.
    ///
    /// @throws org.xunyao.access.RefusedException if the person may not
    /// @throws java.util.concurrent.CancellationException if the watch asked for it
    public Appraised of(Ticket ticket, Watch watch) {
        SealTally stored = SealTally.of(stored(ticket), seals);
        var outside = new ArrayList<Outside>();
        for (AnchorFile anchor : anchors) {
            outside.add(read(anchor));
        }
        List<Checkpoint> known = Stream.concat(
                        Stream.of(stored), outside.stream().map(Outside::tally))
                .flatMap(SealTally::usable)
                .toList();
        return new Appraised(desk.verify(ticket, known, watch), stored, outside, desk.mangled(ticket));
    }

    private List<SignedCheckpoint> stored(Ticket ticket) {
        var all = new ArrayList<SignedCheckpoint>();
        long from = 1;
        List<SignedCheckpoint> page;
        do {
            page = desk.checkpoints(ticket, from, PAGE);
            all.addAll(page);
            from = page.isEmpty() ? from : page.getLast().checkpoint().sequence() + 1;
        } while (page.size() == PAGE);
        return all;
    }

    private Outside read(AnchorFile anchor) {
        try {
            CheckpointText.Blocks blocks = CheckpointText.readAll(anchor.read());
            return new Outside(anchor.place(), true, SealTally.of(blocks.whole(), seals), blocks.torn());
        } catch (IOException | IllegalArgumentException missing) {
            return new Outside(anchor.place(), false, SealTally.of(List.of(), seals), 0);
        }
    }

    /// What the check came to.
    ///
    /// @param stored the signatures of the store's checkpoints
    /// @param outside the anchor files
    /// @param mangled links whose checkpoints in the store are no checkpoints any more
    public record Appraised(ChainFinding chain, SealTally stored, List<Outside> outside, List<Long> mangled) {
        /// Copies the lists.
        public Appraised {
            outside = List.copyOf(outside);
            mangled = List.copyOf(mangled);
        }

        /// Whether the chain is whole and no signature is bad.
        public boolean sound() {
            return chain.whole()
                    && mangled.isEmpty()
                    && stored.bad().isEmpty()
                    && outside.stream().allMatch(one -> one.tally().bad().isEmpty());
        }
    }

    /// An anchor file.
    ///
    /// @param there whether it could be read
    /// @param torn stretches in it that are no checkpoint
    public record Outside(String place, boolean there, SealTally tally, int torn) {}
}
