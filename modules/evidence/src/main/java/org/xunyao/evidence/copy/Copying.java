package org.xunyao.evidence.copy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.catalogue.CatalogueDesk;
import org.xunyao.evidence.catalogue.Entry;

/// Makes copies derived from evidence (制作副本): an item of its own with its own digests, a link to the
/// original and the list of operations. It is of the original's kind, times, source and use, and belongs
/// to the same things.
public final class Copying {
    private final EvidenceDesk evidence;
    private final CatalogueDesk catalogue;
    private final CopyMaker maker;

    /// @param maker makes the bytes
    public Copying(EvidenceDesk evidence, CatalogueDesk catalogue, CopyMaker maker) {
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.maker = maker;
    }

    /// Makes and seals a copy. The original is checked before and after.
    ///
    /// @param steps up to 100; none if the maker does something by itself
    /// @throws org.xunyao.access.RefusedException if the ticket may not read or seal
    /// @throws org.xunyao.kernel.FaultException what {@link EvidenceDesk#use}, {@link CopyMaker#make} and
    ///     {@link EvidenceDesk#seal} throw; then nothing was saved
    public Saved<EvidenceItem> make(Ticket.OfPerson ticket, EvidenceId original, List<CopyStep> steps) {
        Entry of = catalogue.dossier(ticket, original).entry();
        CopyMaker.Made made = evidence.use(ticket, original, intact -> maker.make(intact, steps));
        return evidence.seal(ticket, capture(of, made, steps), new ByteArrayInputStream(made.bytes()));
    }

    private static Capture capture(Entry of, CopyMaker.Made made, List<CopyStep> steps) {
        EvidenceItem original = of.item();
        return new Capture(
                original.kind(),
                made.mediaType(),
                original.times().cameraTime(),
                original.times().arrivalTime(),
                original.source(),
                original.use(),
                Optional.of(original.id()),
                Stream.concat(steps.stream().map(CopyStep::text), made.notes().stream())
                        .toList(),
                of.about());
    }
}
