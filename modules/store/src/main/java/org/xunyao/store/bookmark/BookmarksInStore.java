package org.xunyao.store.bookmark;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.supervision.bookmark.Bookmarks;

/// {@link Bookmarks} in the database.
public final class BookmarksInStore implements Bookmarks {
    /// An adapter without state; the transaction carries everything.
    public BookmarksInStore() {}

    @Override
    public List<Bookmark> seenBy(Tx tx, String owner, int most) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from BookmarkRow where person = :person or shared = true order by moment desc, id",
                        BookmarkRow.class)
                .setParameter("person", owner)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(BookmarkRow::bookmark)
                .toList();
    }

    @Override
    public Optional<Bookmark> find(Tx tx, UUID id) {
        return SeenVersions.find(tx, BookmarkRow.class, id.toString()).map(BookmarkRow::bookmark);
    }

    @Override
    public void put(Tx tx, Bookmark bookmark) {
        SeenVersions.put(tx, BookmarkRow.of(bookmark));
    }

    @Override
    public void delete(Tx tx, UUID id) {
        Sessions.of(tx)
                .createMutationQuery("delete from BookmarkRow where id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }
}
