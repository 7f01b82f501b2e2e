package org.xunyao.casework.knowledge;

import java.util.List;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;

/// Where full texts of laws are taken in and read (法规全文). All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class LawTextDesk {
    /// Looking things up.
    public static final Action LOOK = new Action("knowledge.look");
    /// Taking in a full text.
    public static final Action IMPORT = new Action("knowledge.import");

    private final Office office;
    private final LawTexts texts;
    private final Clock clock;

    /// @param texts where they are kept
    public LawTextDesk(Office office, LawTexts texts, Clock clock) {
        this.office = office;
        this.texts = texts;
        this.clock = clock;
    }

    /// The newest text of each law and day.
    public List<LawText.Taken> all(Ticket ticket) {
        return office.look(ticket, LOOK, new Target("knowledge", "*"), texts::newest);
    }

    /// Keeps a text that was read whole. It counts in place of an earlier one of its name and day,
    /// which stays on
    /// record.
    public Saved<LawText.Taken> take(Ticket.OfPerson ticket, LawText text) {
        return office.perform(ticket, IMPORT, new Target("knowledge", "new"), tx -> {
            var taken = new LawText.Taken(text.name(), text.from(), text.text(), ticket.actor(), clock.now());
            texts.add(tx, taken);
            return taken;
        });
    }
}
