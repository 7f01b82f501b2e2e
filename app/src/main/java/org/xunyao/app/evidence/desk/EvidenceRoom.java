package org.xunyao.app.evidence.desk;

import java.time.ZoneId;
import org.xunyao.access.Ticket;
import org.xunyao.app.evidence.EvidenceView;
import org.xunyao.app.evidence.EvidenceViewModel;
import org.xunyao.app.house.Desks;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

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
}
