package org.xunyao.supervision.bookmark;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;

/// Where people keep moments of film under names (书签). Everybody changes his own only. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class BookmarkDesk {
    /// Seeing one's own and shared ones (看书签).
    public static final Action LOOK = new Action("bookmark.look");

    /// Setting, changing and taking away one's own (设书签).
    public static final Action SET = new Action("bookmark.set");

    /// As many as a person can look through; older ones stay, and come up when newer ones go.
    public static final int MOST = 500;

    private static final String KIND = "bookmark";
    private static final Target ALL = new Target(KIND, "all");

    private final Office office;
    private final Bookmarks bookmarks;

    /// @param bookmarks where they are kept
    public BookmarkDesk(Office office, Bookmarks bookmarks) {
        this.office = office;
        this.bookmarks = bookmarks;
    }

    /// One's own bookmarks and those that others share, the newest moments first.
    public List<Bookmark> all(Ticket.OfPerson ticket) {
        return office.look(ticket, LOOK, ALL, tx -> bookmarks.seenBy(tx, ticket.actor(), MOST));
    }

    /// Adds a bookmark of this person or replaces his own of that id.
    ///
    /// @param bookmark its owner is not asked for: it becomes this person's
    /// @throws FaultException `BOOKMARK-FOREIGN` if somebody else has set it
    public Saved<Bookmark> save(Ticket.OfPerson ticket, Bookmark bookmark) {
        Instant moment = bookmark.moment().truncatedTo(ChronoUnit.MILLIS);
        var own = new Bookmark(
                bookmark.id(),
                ticket.actor(),
                bookmark.name(),
                bookmark.note(),
                moment,
                bookmark.cameras(),
                bookmark.shared());
        return office.perform(ticket, SET, target(own.id()), tx -> {
            requireOwn(tx, ticket, own.id());
            bookmarks.put(tx, own);
            return own;
        });
    }

    /// Takes one's own bookmark away; saving it again under its id brings it back.
    ///
    /// @throws FaultException `BOOKMARK-FOREIGN` if somebody else has set it
    public Saved<UUID> delete(Ticket.OfPerson ticket, UUID id) {
        return office.perform(ticket, SET, target(id), tx -> {
            requireOwn(tx, ticket, id);
            bookmarks.delete(tx, id);
            return id;
        });
    }

    private void requireOwn(Tx tx, Ticket.OfPerson ticket, UUID id) {
        if (bookmarks
                .find(tx, id)
                .filter(found -> !found.owner().equals(ticket.actor()))
                .isPresent()) {
            throw new FaultException("BOOKMARK-FOREIGN", "bookmark " + id);
        }
    }

    private static Target target(UUID id) {
        return new Target(KIND, id.toString());
    }
}
