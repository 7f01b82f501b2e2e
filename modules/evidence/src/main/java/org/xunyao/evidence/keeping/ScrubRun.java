package org.xunyao.evidence.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;

/// Computes the digests of all evidence anew (全库复验), once a week by itself and whenever asked. It changes
/// nothing: what failed is named and stays as it is.
public final class ScrubRun {
    private static final int MOST_FAULTS = 1_000;

    private final ScrubDesk desk;
    private final Vault vault;
    private final Clock clock;
    private final Ids ids;

    /// @param desk writes down the result
    public ScrubRun(ScrubDesk desk, Vault vault, Clock clock, Ids ids) {
        this.desk = desk;
        this.vault = vault;
        this.clock = clock;
        this.ids = ids;
    }

    /// Reads every file from its first to its last byte; hours on a full disk. Interrupting the thread
    /// ends it between two files, and then nothing is written down.
    ///
    /// @param progress hears how many items are done
    /// @return nothing if it was interrupted
    public Optional<Saved<ScrubPass>> run(Ticket ticket, LongConsumer progress) {
        Instant begun = clock.now();
        var tally = new Tally();
        List<EvidenceItem> page = desk.page(ticket, Optional.empty());
        while (!page.isEmpty()) {
            for (EvidenceItem item : page) {
                if (Thread.currentThread().isInterrupted()) {
                    return Optional.empty();
                }
                tally.check(item);
                progress.accept(tally.items);
            }
            page = desk.page(ticket, Optional.of(page.getLast().id()));
        }
        return Optional.of(desk.finish(ticket, tally.pass(begun)));
    }

    private final class Tally {
        private long items;
        private long bytes;
        private final List<ScrubPass.Fault> faults = new ArrayList<>();

        // One file that the disk refuses says nothing about the others.
        void check(EvidenceItem item) {
            try {
                count(vault.check(item));
            } catch (FaultException unreadable) {
                items++;
                fault(item, ScrubPass.UNREADABLE);
            }
        }

        private void count(Verdict verdict) {
            items++;
            switch (verdict) {
                case Verdict.Intact intact -> bytes += intact.item().digests().size();
                case Verdict.Changed changed -> {
                    bytes += changed.found().size();
                    fault(changed.item(), changed.found().sha256());
                }
                case Verdict.Missing missing -> fault(missing.item(), "");
            }
        }

        private void fault(EvidenceItem item, String found) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new ScrubPass.Fault(item.id(), found));
            }
        }

        ScrubPass pass(Instant begun) {
            return new ScrubPass(ids.next(), begun, clock.now(), items, bytes, faults);
        }
    }
}
