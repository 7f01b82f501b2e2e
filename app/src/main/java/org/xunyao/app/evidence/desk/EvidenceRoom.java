package org.xunyao.app.evidence.desk;

import java.time.ZoneId;
import java.util.function.Function;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.evidence.EvidenceView;
import org.xunyao.app.evidence.EvidenceViewModel;
import org.xunyao.app.evidence.copying.Preview;
import org.xunyao.app.house.Desks;
import org.xunyao.app.picture.Cover;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// Furnishes the evidence screen over the station's desks, in one person's name.
public final class EvidenceRoom {
    private EvidenceRoom() {}

    /// The screen.
    ///
    /// @param texts the program's
    /// @param zone in which times are written
    public static EvidenceView view(
            Desks desks,
            EvidenceAtDesks.Outside outside,
            Ticket.OfPerson ticket,
            Tasks tasks,
            Texts texts,
            ZoneId zone) {
        var keeping = desks.keeping();
        var needed = new EvidenceAtDesks.Desks(
                desks.supervision().evidence(),
                keeping.catalogue(),
                keeping.tray(),
                keeping.retention(),
                keeping.scrub(),
                keeping.scrubbing());
        var masks = desks.casework().masks();
        var ports = new EvidenceAtDesks(needed, desks.office(), keeping.every(), outside, masks::cover, ticket).ports();
        return new EvidenceView(new EvidenceViewModel(ports, tasks), texts.with(EvidenceView.BUNDLE), zone);
    }

    /// Looks at one item: checked before and after, and black where its camera is to be hidden.
    ///
    /// @param covers what is hidden of a camera now
    public static Function<EvidenceId, Preview> sight(
            EvidenceDesk evidence, Function<CameraId, Cover> covers, Ticket.OfPerson ticket) {
        var copies = new OwnCopies(
                new CopyMasks(covers),
                jpeg -> {
                    throw new FaultException("COPY-FACES", "a look makes no copy");
                },
                (clip, progress) -> {
                    throw new FaultException("COPY-FACES", "a look makes no copy");
                });
        return id -> {
            try {
                return evidence.use(ticket, id, copies::look);
            } catch (RefusedException refused) {
                throw new FaultException("REFUSED", refused.action(), refused);
            }
        };
    }
}
