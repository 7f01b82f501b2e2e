package org.xunyao.documents.seal.setting;

import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;

/// The desk for the bureau's electronic seal (电子印章). Its files lie outside of transactions: the row comes
/// first, so that nothing changes without one; what then did not come about is found and written
/// down by {@link #found}.
public final class SealDesk {
    /// Looking at what is set.
    public static final Action LOOK = new Action("seal.look");
    /// Setting certificate, picture or trusted certificates.
    public static final Action SET = new Action("seal.set");
    /// Sealing by hand from now on.
    public static final Action OFF = new Action("seal.off");
    /// The station finds another seal than it knew.
    public static final Action FOUND = new Action("seal.found");

    private static final String KIND = "bureau-seal";
    private static final String ALL = "*";

    private final Office office;
    private final SealShelf shelf;

    /// @param shelf where it lies
    public SealDesk(Office office, SealShelf shelf) {
        this.office = office;
        this.shelf = shelf;
    }

    /// How it stands.
    ///
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public SealStanding look(Ticket ticket) {
        return office.look(ticket, LOOK, new Target(KIND, ALL), tx -> shelf.standing());
    }

    /// Writes down what is set.
    ///
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public Saved<SealChange> set(Ticket ticket, SealChange change) {
        return office.perform(ticket, SET, new Target(KIND, change.words()), tx -> change);
    }

    /// Writes down that papers are sealed by hand from now on, and why.
    ///
    /// @throws org.xunyao.access.RefusedException if no role of the ticket holds the action
    public Saved<OffReason> off(Ticket ticket, OffReason reason) {
        return office.perform(ticket, OFF, new Target(KIND, reason.code()), tx -> reason);
    }

    /// Writes down that another seal stands than the one that was written down last: it was set by
    /// the command line, brought back with a backup, or put there by hand.
    ///
    /// @param mark what stands, by digests
    public Saved<String> found(Ticket ticket, String mark) {
        return office.perform(ticket, FOUND, new Target(KIND, mark), tx -> mark);
    }

    /// Whether a screen should offer it to this ticket at all.
    public boolean offers(Ticket ticket) {
        return office.offers(ticket, LOOK);
    }
}
