package org.xunyao.supervision.bookmark;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;

/// Port: the bookmarks of all people.
public interface Bookmarks {
    /// Those of a person and those that others share, the newest moments first.
    ///
    /// @param most so many at most
    List<Bookmark> seenBy(Tx tx, String owner, int most);

    /// One of them.
    Optional<Bookmark> find(Tx tx, UUID id);

    /// Adds it or replaces the one of its id.
    void put(Tx tx, Bookmark bookmark);

    /// Takes one away; one that is not there stays so.
    void delete(Tx tx, UUID id);
}
