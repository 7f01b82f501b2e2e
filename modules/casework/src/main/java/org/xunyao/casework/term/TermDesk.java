package org.xunyao.casework.term;

import java.util.List;
import java.util.stream.Stream;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Tx;

/// The board of deadlines (期限看板), and the notes that terms ran out. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class TermDesk {
    /// Seeing the deadlines of all open leads and cases (看期限).
    public static final Action LOOK = new Action("term.look");

    /// Taking the board out of the station (导出期限).
    public static final Action EXPORT = new Action("term.export");

    /// Noting that terms ran out (记录期限届满).
    public static final Action NOTE = new Action("term.note");

    private static final Target BOARD = new Target("term", "*");

    private final Office office;
    private final OpenMatters matters;
    private final SpotMatters sittings;
    private final RanOuts notes;
    private final Clock clock;

    /// @param sittings of the summary procedure
    /// @param notes where it is kept that terms ran out
    public TermDesk(Office office, OpenMatters matters, SpotMatters sittings, RanOuts notes, Clock clock) {
        this.office = office;
        this.matters = matters;
        this.sittings = sittings;
        this.notes = notes;
        this.clock = clock;
    }

    /// All leads, cases and sittings that are not at their end, with their deadlines as they stand now.
    public List<MatterTerms> board(Ticket ticket) {
        return office.look(ticket, LOOK, BOARD, this::all);
    }

    /// Records that the board is taken out of the station.
    ///
    /// @param rows how many lines are in the file
    public Saved<Integer> export(Ticket.OfPerson ticket, int rows) {
        return office.perform(ticket, EXPORT, BOARD, tx -> rows);
    }

    /// Whether a term ran out that no note tells of.
    public boolean isNoteDue(Ticket.OfRule ticket) {
        return office.look(ticket, NOTE, BOARD, tx -> !missing(tx).isEmpty());
    }

    /// Notes every term that ran out and was not noted. Where a matter stands is not changed.
    public Saved<List<RanOut>> note(Ticket.OfRule ticket) {
        return office.perform(ticket, NOTE, BOARD, tx -> {
            List<RanOut> missing = missing(tx);
            missing.forEach(note -> notes.add(tx, note));
            return missing;
        });
    }

    private List<MatterTerms> all(Tx tx) {
        return Stream.concat(matters.read(tx).stream(), sittings.read(tx).stream())
                .toList();
    }

    private List<RanOut> missing(Tx tx) {
        return all(tx).stream()
                .flatMap(matter -> matter.terms().stream()
                        .filter(RunningTerm::ranOut)
                        .map(term -> new RanOut(
                                matter.key(),
                                term.row().id(),
                                term.from(),
                                term.last(),
                                term.row().end().sentence(),
                                term.row().end().automatic(),
                                clock.now()))
                        .filter(note -> !matter.recorded().containsKey(note.name())))
                .toList();
    }
}
