package org.xunyao.supervision.patrol;

import java.util.List;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.video.patrol.PatrolSequence;

/// Where sequences of patrols are put together (轮巡组编排). All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class SequenceDesk {
    /// Putting sequences together (编排轮巡组).
    public static final Action ARRANGE = new Action("patrol.arrange");

    private static final String KIND = "patrol-sequence";
    private static final Target ALL = new Target(KIND, "all");

    private final Office office;
    private final Sequences sequences;

    /// @param sequences where they are kept
    public SequenceDesk(Office office, Sequences sequences) {
        this.office = office;
        this.sequences = sequences;
    }

    /// All sequences by name, to go on patrol with.
    public List<PatrolSequence> all(Ticket ticket) {
        return office.look(ticket, PatrolDesk.RUN, ALL, sequences::all);
    }

    /// Adds a sequence or replaces the one of its id.
    public Saved<PatrolSequence> save(Ticket ticket, PatrolSequence sequence) {
        return office.perform(ticket, ARRANGE, saved -> target(saved.id()), tx -> {
            sequences.put(tx, sequence);
            return sequence;
        });
    }

    /// Takes a sequence away; saving it again under its id brings it back.
    public Saved<UUID> delete(Ticket ticket, UUID id) {
        return office.perform(ticket, ARRANGE, target(id), tx -> {
            sequences.delete(tx, id);
            return id;
        });
    }

    private static Target target(UUID id) {
        return new Target(KIND, id.toString());
    }
}
