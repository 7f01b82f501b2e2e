package org.xunyao.app.evidence.desk;

import java.util.function.Function;
import org.xunyao.access.Ticket;
import org.xunyao.app.picture.Cover;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.CameraId;
import org.xunyao.video.clip.Clip;

/// Stills for the pages of a file, in one person's name: the sealed still is checked before and after, masked areas
/// are black and faces unreadable as in every copy that leaves. No copy is sealed.
public final class StillPages {
    private final EvidenceDesk evidence;
    private final OwnCopies copies;
    private final Ticket.OfPerson ticket;

    /// @param covers what is hidden of a camera now
    /// @param faces finds faces
    public StillPages(
            EvidenceDesk evidence,
            Function<CameraId, Cover> covers,
            EvidenceAtDesks.Faces faces,
            Ticket.OfPerson ticket) {
        this.evidence = evidence;
        this.copies = new OwnCopies(new CopyMasks(covers), faces, StillPages::noFilm);
        this.ticket = ticket;
    }

    /// The copy as JPEG.
    ///
    /// @throws org.xunyao.kernel.FaultException `EVIDENCE-…` or `COPY-…`
    public byte[] page(EvidenceItem still) {
        return evidence.use(ticket, still.id(), copies::page);
    }

    private static EvidenceAtDesks.Blurred noFilm(Clip clip, Progress progress) {
        throw new IllegalStateException("a page shows no film");
    }
}
